/**
 * Two ways of consolidating Hà Nội in miniature: two pilot branches first and ten regional ones after them, or a branch a
 * district at once. Scenarios as people would write them: what is long stands in lists of their own.
 */
import { BRANCHES_30, hanoiAreas, hanoiOneStops, hanoiPeople, REGIONS } from './hanoi.js';
import { table } from './table.js';

const PEOPLE = 5000;
const ALLOCATE = 'allocate: { objective: [fewest-moves, shortest-distance, even-load], max_distance_km: 40 }';
const BASIS = '29/KH-UBND, 25/01/2025';

/** The seats that are known; the others stand where the first of their districts has its own. */
const ADDRESSES = { 'CN-01': '258 Võ Chí Công', 'CN-02': '85 Dịch Vọng Hậu', 'CN-04': '52 Lê Đại Hành' };

/** Seven tenths of the room go by what comes to a branch, the rest is alike, and a little is left: some have to go elsewhere. */
const [BY_COMING, ALIKE, SLACK] = [0.7, 0.3, 1.02];

const units = hanoiOneStops();
const staff = hanoiPeople(PEOPLE);
const onQuota = staff.filter(({ employment }) => employment !== 'contract');

const REGIONS_PLACED = REGIONS.map((region) => {
  const seat = BRANCHES_30.find(({ districts }) => districts[0] === region.districts[0]);
  return { ...region, longitude: seat?.longitude, latitude: seat?.latitude };
});

const mergedInto = ({ districts }) => units.filter(({ district }) => districts.includes(district));

function comingTo(branch) {
  const codes = new Set(mergedInto(branch).map(({ code }) => code));
  return onQuota.filter(({ unit }) => codes.has(unit)).length;
}

function openings(branches) {
  const total = branches.reduce((sum, branch) => sum + comingTo(branch), 0);
  return branches.map((branch) => {
    const share = comingTo(branch) * BY_COMING + (total / branches.length) * ALIKE;
    const { code, name, longitude, latitude } = branch;
    const address = ADDRESSES[code] === undefined ? '' : `, address: ${ADDRESSES[code]}`;
    const place = `longitude: "${longitude}", latitude: "${latitude}"`;
    return `{ code: ${code}, kind: branch, parent: HPASC, name: ${name}${address}, quota: ${Math.ceil(share * SLACK)}, ${place} }`;
  });
}

/** The head of the first district becomes the director. */
const directors = (branches) =>
  branches.map(({ code, districts }) => {
    const isHead = ({ unit, position }) => unit === `MC-${districts[0]}` && position === 'head';
    return `{ staff: ${staff.find(isHead)?.code}, unit: ${code}, position: Giám đốc }`;
  });

const list = (key, lines) => [`${key}:`, ...lines.map((line) => `  - ${line}`)];
const indent = (lines) => lines.map((line) => `  ${line}`);

function sections(branches, mergers, { rules = [], second = [], pins = [], required }) {
  const wishes = [
    ...(rules.length === 0 ? [] : list('rules', rules)),
    ...list('appoint', directors(branches)),
    ...(second.length === 0 ? [] : list('second', second)),
    ...(pins.length === 0 ? [] : [`pin: [${pins.join(', ')}]`]),
  ];
  const require = branches.map(
    ({ code }) => `{ unit: ${code}, fields: [Đất đai, Hộ tịch, Xây dựng], at_least: ${required} }`,
  );
  return [
    ...list('open', openings(branches)),
    ...list('merge', [`{ file: ${mergers} }`]),
    ...['staff:', ...indent(wishes)],
    ...list('require', require),
  ];
}

const mergerTable = (branches) =>
  table(
    [
      ['Mã đơn vị cũ', 'from'],
      ['Tên đơn vị cũ', 'fromName'],
      ['Mã đơn vị mới', 'into'],
    ],
    branches.flatMap((branch) =>
      mergedInto(branch).map(({ code, name }) => ({ from: code, fromName: name, into: branch.code })),
    ),
  );

const phase = (name, days, lines) => {
  const [first = '', ...others] = [`name: ${name}`, ...days, ...lines];
  return [`  - ${first}`, ...others.map((line) => `    ${line}`)];
};

const [PILOT, REGIONAL] = [true, false].map((wanted) =>
  REGIONS_PLACED.filter(({ isPilot }) => isPilot === wanted),
);

/** People of the given unit whom rules and orders leave to be named. */
const officersOf = (unit) => staff.filter((person) => person.unit === unit && person.position === 'officer');

function twelveBranches() {
  const [lent, ...pinned] = officersOf('MC-BD');
  return [
    '# Phương án 1: hai chi nhánh thí điểm từ 01/3/2025, mười chi nhánh khu vực từ 01/4/2025; nơi cũ và nơi mới cùng tiếp nhận một thời gian.',
    '# Đơn vị, địa bàn và nhân sự trong cùng thư mục là hư cấu; tên quận, huyện, thị xã và sở là tên thật. Thanh Xuân ghép vào Chi nhánh số 7 là giả định.',
    ...['scenario: ha-noi-12-chi-nhanh', 'title: Hà Nội, hai chi nhánh thí điểm rồi mười chi nhánh khu vực'],
    ...[`basis: ${BASIS}`, 'phases:'],
    ...phase(
      'thí điểm',
      ['effective: 2025-03-01', 'parallel_until: 2025-03-31'],
      sections(PILOT, 'sap-nhap-thi-diem.csv', { required: 3 }),
    ),
    ...phase(
      'khu vực',
      ['effective: 2025-04-01', 'parallel_until: 2025-06-30'],
      sections(REGIONAL, 'sap-nhap-khu-vuc.csv', {
        rules: ['{ match: { unit: MC-SDL-2, field: Du lịch }, to: CN-12 }'],
        second: [`{ staff: ${lent?.code}, unit: CN-04, until: 2026-03-31 }`],
        pins: pinned.slice(0, 3).map(({ code }) => code),
        required: 5,
      }),
    ),
    ALLOCATE,
    'conditions: [Mặt bằng của mười hai chi nhánh đã bàn giao]',
  ];
}

const thirtyBranches = () => [
  '# Phương án 2: ba mươi chi nhánh, mỗi quận, huyện, thị xã một chi nhánh, mở cùng một ngày.',
  '# Đơn vị, địa bàn và nhân sự trong cùng thư mục là hư cấu; tên quận, huyện, thị xã và sở là tên thật.',
  ...['scenario: ha-noi-30-chi-nhanh', 'title: Hà Nội, mỗi quận, huyện, thị xã một chi nhánh'],
  ...[`basis: ${BASIS}`, 'effective: 2025-03-01', 'parallel_until: 2025-03-31'],
  ...sections(BRANCHES_30, 'sap-nhap-30-chi-nhanh.csv', { required: 3 }),
  ALLOCATE,
];

const KINDS = { centre: 'Trung tâm', 'one-stop': 'Bộ phận Một cửa' };
const LEVELS = { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' };
const POSITIONS = { head: 'Trưởng bộ phận', approver: 'Người phê duyệt', officer: 'Chuyên viên' };
const EMPLOYMENTS = { 'civil-servant': 'Công chức', 'public-employee': 'Viên chức', contract: 'Hợp đồng' };
const CENTRE = {
  code: 'HPASC',
  kind: 'centre',
  name: 'Trung tâm Phục vụ hành chính công',
  level: 'province',
};

/** One in 97 may not be transferred (NĐ 170/2025/NĐ-CP, Art. 25). */
const PROTECTED_EACH = 97;

const unitTable = () =>
  table(
    [
      ['Mã đơn vị', 'code'],
      ['Loại đơn vị', 'kind'],
      ['Tên đơn vị', 'name'],
      ['Cấp', 'level'],
      ['Kinh độ', 'longitude'],
      ['Vĩ độ', 'latitude'],
      ['Lĩnh vực', 'fields'],
      ['Địa bàn', 'areas'],
    ],
    [CENTRE, ...units.map((unit) => ({ ...unit, kind: 'one-stop' }))].map((unit) => ({
      ...unit,
      ...{ kind: KINDS[unit.kind], level: LEVELS[unit.level] },
    })),
  );

const areaTable = () =>
  table(
    [
      ['Mã địa bàn', 'code'],
      ['Tên địa bàn', 'name'],
      ['Kinh độ', 'longitude'],
      ['Vĩ độ', 'latitude'],
      ['Dân số', 'population'],
    ],
    hanoiAreas(),
  );

const staffTable = () =>
  table(
    [
      ['Mã cán bộ', 'code'],
      ['Họ và tên', 'full_name'],
      ['Mã đơn vị', 'unit'],
      ['Chức vụ', 'position'],
      ['Loại nhân sự', 'employment'],
      ['Lĩnh vực', 'fields'],
      ['Từ ngày', 'from'],
      ['Diện không điều động', 'restricted'],
      ['Nơi cư trú', 'residence'],
    ],
    staff.map((person, i) => ({
      ...person,
      ...{ position: POSITIONS[person.position], employment: EMPLOYMENTS[person.employment] },
      ...{ from: '01/01/2024', restricted: i % PROTECTED_EACH === PROTECTED_EACH - 1 ? 'Thai sản' : '' },
    })),
  );

const text = (lines) => `${lines.join('\n')}\n`;

/** The fixture, by the names of its files. */
export const hanoiFixture = () => ({
  'dia-ban.csv': areaTable(),
  'don-vi.csv': unitTable(),
  'can-bo.csv': staffTable(),
  '12-chi-nhanh.yaml': text(twelveBranches()),
  'sap-nhap-thi-diem.csv': mergerTable(PILOT),
  'sap-nhap-khu-vuc.csv': mergerTable(REGIONAL),
  '30-chi-nhanh.yaml': text(thirtyBranches()),
  'sap-nhap-30-chi-nhanh.csv': mergerTable(BRANCHES_30),
});
