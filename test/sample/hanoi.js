/**
 * Hà Nội before its consolidation, in miniature: 677 one-stop units of departments, districts and communes, the areas that
 * they serve, and as many invented people as are asked for. Districts and regions bear their real names, and lie about
 * where they lie; communes are numbered, people are nobody. The same in every run.
 */
import { makeChance } from '../random.js';

/** District · kind · longitude and latitude of its seat · radius in degrees · communes. */
const DISTRICTS = [
  ['TH', 'Tây Hồ', 'quận', 105.823, 21.07, 0.02, 8],
  ['CG', 'Cầu Giấy', 'quận', 105.791, 21.036, 0.018, 8],
  ['TX', 'Thanh Xuân', 'quận', 105.81, 20.995, 0.016, 11],
  ['BD', 'Ba Đình', 'quận', 105.826, 21.035, 0.015, 14],
  ['HK', 'Hoàn Kiếm', 'quận', 105.85, 21.029, 0.014, 18],
  ['DD', 'Đống Đa', 'quận', 105.829, 21.014, 0.015, 21],
  ['HBT', 'Hai Bà Trưng', 'quận', 105.857, 21.009, 0.015, 18],
  ['HM', 'Hoàng Mai', 'quận', 105.858, 20.975, 0.025, 14],
  ['NTL', 'Nam Từ Liêm', 'quận', 105.762, 21.013, 0.022, 10],
  ['BTL', 'Bắc Từ Liêm', 'quận', 105.755, 21.07, 0.026, 13],
  ['LB', 'Long Biên', 'quận', 105.889, 21.045, 0.03, 14],
  ['GL', 'Gia Lâm', 'huyện', 105.957, 21.02, 0.05, 22],
  ['HDO', 'Hà Đông', 'quận', 105.774, 20.957, 0.03, 17],
  ['CM', 'Chương Mỹ', 'huyện', 105.67, 20.88, 0.07, 32],
  ['QO', 'Quốc Oai', 'huyện', 105.61, 20.99, 0.06, 21],
  ['HDU', 'Hoài Đức', 'huyện', 105.7, 21.03, 0.04, 20],
  ['PT', 'Phúc Thọ', 'huyện', 105.55, 21.11, 0.05, 21],
  ['DP', 'Đan Phượng', 'huyện', 105.67, 21.1, 0.04, 16],
  ['BV', 'Ba Vì', 'huyện', 105.4, 21.16, 0.1, 31],
  ['ST', 'Sơn Tây', 'thị xã', 105.5, 21.135, 0.05, 15],
  ['TT', 'Thạch Thất', 'huyện', 105.55, 21.03, 0.06, 23],
  ['DA', 'Đông Anh', 'huyện', 105.85, 21.14, 0.06, 24],
  ['ML', 'Mê Linh', 'huyện', 105.71, 21.18, 0.06, 18],
  ['SS', 'Sóc Sơn', 'huyện', 105.85, 21.26, 0.08, 26],
  ['TO', 'Thanh Oai', 'huyện', 105.78, 20.85, 0.05, 21],
  ['UH', 'Ứng Hòa', 'huyện', 105.79, 20.72, 0.07, 29],
  ['MD', 'Mỹ Đức', 'huyện', 105.72, 20.68, 0.08, 22],
  ['TTI', 'Thường Tín', 'huyện', 105.87, 20.84, 0.05, 29],
  ['PX', 'Phú Xuyên', 'huyện', 105.9, 20.74, 0.06, 27],
  ['TTR', 'Thanh Trì', 'huyện', 105.85, 20.94, 0.04, 16],
];

/** The two pilot branches, and the ten regional ones of the second phase; Thanh Xuân stayed by itself at first. */
export const REGIONS = [
  { code: 'CN-01', name: 'Chi nhánh số 1', districts: ['TH'], isPilot: true },
  { code: 'CN-02', name: 'Chi nhánh số 2', districts: ['CG'], isPilot: true },
  { code: 'CN-03', name: 'Chi nhánh số 3', districts: ['BV', 'ST', 'TT'], isPilot: false },
  { code: 'CN-04', name: 'Chi nhánh số 4', districts: ['HM', 'HBT'], isPilot: false },
  { code: 'CN-05', name: 'Chi nhánh số 5', districts: ['DA', 'ML', 'SS'], isPilot: false },
  { code: 'CN-06', name: 'Chi nhánh số 6', districts: ['HDU', 'PT', 'DP'], isPilot: false },
  { code: 'CN-07', name: 'Chi nhánh số 7', districts: ['HDO', 'CM', 'QO', 'TX'], isPilot: false },
  { code: 'CN-08', name: 'Chi nhánh số 8', districts: ['TO', 'UH', 'MD'], isPilot: false },
  { code: 'CN-09', name: 'Chi nhánh số 9', districts: ['TTI', 'PX', 'TTR'], isPilot: false },
  { code: 'CN-10', name: 'Chi nhánh số 10', districts: ['NTL', 'BTL'], isPilot: false },
  { code: 'CN-11', name: 'Chi nhánh số 11', districts: ['LB', 'GL'], isPilot: false },
  { code: 'CN-12', name: 'Chi nhánh số 12', districts: ['DD', 'HK', 'BD'], isPilot: false },
];

const DEPARTMENTS = [
  ['SNV', 'Sở Nội vụ', 'Nội vụ'],
  ['STP', 'Sở Tư pháp', 'Tư pháp'],
  ['SKHDT', 'Sở Kế hoạch và Đầu tư', 'Doanh nghiệp'],
  ['STC', 'Sở Tài chính', 'Tài chính'],
  ['SXD', 'Sở Xây dựng', 'Xây dựng'],
  ['SGTVT', 'Sở Giao thông vận tải', 'Đường bộ'],
  ['STNMT', 'Sở Tài nguyên và Môi trường', 'Đất đai'],
  ['STTTT', 'Sở Thông tin và Truyền thông', 'Thông tin'],
  ['SLDTBXH', 'Sở Lao động – Thương binh và Xã hội', 'Lao động'],
  ['SVHTT', 'Sở Văn hóa và Thể thao', 'Văn hóa'],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'Khoa học'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'Giáo dục'],
  ['SYT', 'Sở Y tế', 'Y tế'],
  ['SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'Nông nghiệp'],
  ['SCT', 'Sở Công Thương', 'Công thương'],
  ['SDL', 'Sở Du lịch', 'Du lịch'],
  ['SQHKT', 'Sở Quy hoạch – Kiến trúc', 'Quy hoạch'],
  ['SNGV', 'Sở Ngoại vụ', 'Ngoại vụ'],
  ['BQLKCN', 'Ban Quản lý các khu công nghiệp và chế xuất', 'Khu công nghiệp'],
];

/** 30 land registration offices, one a district, and two counters of each department make 68 of department level. */
const COUNTERS_A_DEPARTMENT = 2;

const COMMUNE_FIELDS = ['Chứng thực', 'Hộ tịch', 'Lao động'];
const DISTRICT_FIELDS = ['Chứng thực', 'Doanh nghiệp', 'Hộ tịch', 'Xây dựng'];
const LAND = 'Đất đai';

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Ngọc', 'Quang'];
const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Phúc',
  'Sơn',
  'Thảo',
];
const EMPLOYMENTS = ['civil-servant', 'civil-servant', 'civil-servant', 'public-employee', 'contract'];

/** Evenly over a disc, one after the other. */
function spotIn({ longitude, latitude, radius }, number, count) {
  const away = radius * Math.sqrt((number + 0.5) / count);
  const turn = number * 2.399963;
  const round = (value) => Math.round(value * 1e6) / 1e6;
  return {
    longitude: round(longitude + away * Math.cos(turn)),
    latitude: round(latitude + away * Math.sin(turn)),
  };
}

const districts = DISTRICTS.map(([code, name, kind, longitude, latitude, radius, communes]) => ({
  ...{ code, name, kind, longitude, latitude, radius, communes },
}));

/** Codes of five digits, none of them real. */
export function hanoiAreas() {
  let last = 0;
  return districts.flatMap((district) =>
    Array.from({ length: district.communes }, (_, i) => {
      last += 3;
      const kind = district.kind === 'quận' ? 'Phường' : 'Xã';
      const name = `${kind} số ${i + 1} ${district.name}`;
      return {
        ...{ code: `9${String(last).padStart(4, '0')}`, name, district: district.code },
        ...spotIn(district, i, district.communes),
        population: 8000 + ((last * 37) % 9000),
      };
    }),
  );
}

/** 579 communes, 30 districts, 30 land registration offices, 38 counters of departments. */
export function hanoiOneStops() {
  const areas = hanoiAreas();
  const communes = areas.map((area) => ({
    ...{ code: `MC-${area.code}`, name: `Bộ phận Một cửa ${area.name}`, level: 'commune', size: 5 },
    ...{ district: area.district, fields: COMMUNE_FIELDS, areas: [area.code] },
    ...{ longitude: area.longitude, latitude: area.latitude },
  }));
  const ofDistrict = (district) =>
    areas.filter((area) => area.district === district.code).map(({ code }) => code);
  const seats = districts.map((district) => ({
    ...{ code: `MC-${district.code}`, name: `Bộ phận Một cửa ${district.kind} ${district.name}`, size: 20 },
    ...{ level: 'district', district: district.code, fields: DISTRICT_FIELDS, areas: ofDistrict(district) },
    ...{ longitude: district.longitude, latitude: district.latitude },
  }));
  const land = districts.map((district) => ({
    code: `MC-DK-${district.code}`,
    ...{ name: `Chi nhánh Văn phòng Đăng ký đất đai ${district.name}`, size: 14, level: 'province' },
    ...{ district: district.code, fields: [LAND], areas: ofDistrict(district) },
    ...spotIn({ ...district, radius: 0.01 }, 3, 7),
  }));
  return [...communes, ...seats, ...land, ...departmentCounters()];
}

/** In the seven districts of the middle, each department's two counters in two of them. */
function departmentCounters() {
  const middle = districts.slice(0, 7);
  return DEPARTMENTS.flatMap(([code, name, field], i) =>
    Array.from({ length: COUNTERS_A_DEPARTMENT }, (_, counter) => {
      const district = middle[(i + counter * 3) % middle.length];
      return {
        ...{
          code: `MC-${code}-${counter + 1}`,
          name: `Bộ phận Một cửa ${name} (cơ sở ${counter + 1})`,
          size: 25,
        },
        ...{ level: 'province', district: district.code, fields: [field], areas: [] },
        ...spotIn({ ...district, radius: 0.012 }, i, DEPARTMENTS.length),
      };
    }),
  );
}

/** As many people at each unit as its size asks for; two in three live in the district where they work, the others around it. */
export function hanoiPeople(count) {
  const chance = makeChance(20250301);
  const areas = hanoiAreas();
  const units = hanoiOneStops();
  const total = units.reduce((sum, { size }) => sum + size, 0);
  let [placed, due] = [0, 0];
  return units.flatMap((unit) => {
    due += (unit.size * count) / total;
    const here = Math.round(due) - placed;
    const first = placed + 1;
    placed += here;
    return Array.from({ length: here }, (_, i) => inventPerson(first + i, i, { unit, areas, chance }));
  });
}

export const inventName = (chance) =>
  `${chance.pick(SURNAMES)} ${chance.pick(MIDDLES)} ${chance.pick(GIVEN)}`;

function inventPerson(number, i, { unit, areas, chance }) {
  const near = areas.filter(({ district }) => district === unit.district);
  const around = areas.filter((area) => isAround(unit, area));
  const own = unit.fields.filter(() => chance.happens(0.6));
  const isHead = i === 0 && unit.level !== 'commune';
  return {
    code: `CB${String(number).padStart(5, '0')}`,
    full_name: inventName(chance),
    unit: unit.code,
    position: isHead ? 'head' : i === 1 ? 'approver' : 'officer',
    employment: isHead ? 'civil-servant' : chance.pick(EMPLOYMENTS),
    fields: i < 2 || own.length === 0 ? unit.fields : own,
    residence: (chance.happens(0.67) ? chance.pick(near) : chance.pick(around)).code,
    from: '2024-01-01',
  };
}

/** Some 20 km to each side at most. */
const isAround = (unit, area) =>
  Math.abs(area.longitude - unit.longitude) < 0.15 && Math.abs(area.latitude - unit.latitude) < 0.15;

/** One branch a district: 30, each with its seat where the district's was. */
export const BRANCHES_30 = districts.map(({ code, name, longitude, latitude }) => ({
  ...{ code: `CN-${code}`, name: `Chi nhánh ${name}`, districts: [code], longitude, latitude },
}));

const table = (columns, rows) =>
  `${[columns.join(','), ...rows.map((row) => columns.map((key) => cell(row[key])).join(','))].join('\n')}\n`;

function cell(value) {
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The input files of the miniature, by name. */
export function hanoiFiles(people = 5000) {
  const centre = {
    code: 'HPASC',
    kind: 'centre',
    name: 'Trung tâm Phục vụ hành chính công',
    level: 'province',
  };
  const units = hanoiOneStops().map((unit) => ({ ...unit, kind: 'one-stop' }));
  const scope = ['code', 'kind', 'name', 'parent', 'level', 'longitude', 'latitude', 'fields', 'areas'];
  const person = ['code', 'full_name', 'unit', 'position', 'employment', 'fields', 'residence', 'from'];
  return {
    'dia-ban.csv': table(['code', 'name', 'longitude', 'latitude', 'population'], hanoiAreas()),
    'don-vi.csv': table(scope, [centre, ...units]),
    'can-bo.csv': table(person, hanoiPeople(people)),
  };
}

/**
 * A scenario that merges every unit of the districts into their branch and allocates the people: each branch has room for
 * a little more than its share, seven tenths by what comes to it and three alike, so that people have to go elsewhere.
 */
export function allocationScenario(branches = BRANCHES_30, people = 5000) {
  const staff = hanoiPeople(people);
  const onQuota = staff.filter(({ employment }) => employment !== 'contract');
  const units = hanoiOneStops();
  const openings = branches.map((branch) => ({
    branch,
    from: units.filter(({ district }) => branch.districts.includes(district)),
  }));
  const lines = openings.flatMap(({ branch, from }) => {
    const codes = new Set(from.map(({ code }) => code));
    const coming = onQuota.filter(({ unit }) => codes.has(unit)).length;
    const quota = Math.ceil((coming * 0.7 + (onQuota.length / branches.length) * 0.3) * 1.02);
    const place = `longitude: "${branch.longitude}", latitude: "${branch.latitude}"`;
    return [
      `  - { code: ${branch.code}, kind: branch, parent: HPASC, name: ${branch.name}, quota: ${quota}, ${place} }`,
    ];
  });
  const mergers = openings.map(
    ({ branch, from }) => `  - { into: ${branch.code}, from: [${from.map(({ code }) => code).join(', ')}] }`,
  );
  const directors = openings.map(({ branch }) => {
    const head = staff.find(
      ({ unit, position }) => unit === `MC-${branch.districts[0]}` && position === 'head',
    );
    return `    - { staff: ${head?.code}, unit: ${branch.code}, position: director }`;
  });
  const required = branches.map(
    ({ code }) => `  - { unit: ${code}, fields: [Đất đai, Hộ tịch, Xây dựng], at_least: 3 }`,
  );
  return [
    'scenario: ha-noi-30-chi-nhanh\ntitle: Ba mươi chi nhánh theo địa bàn quận, huyện, thị xã',
    `effective: 2025-03-01\nopen:\n${lines.join('\n')}`,
    `merge:\n${mergers.join('\n')}`,
    `staff:\n  appoint:\n${directors.join('\n')}`,
    `require:\n${required.join('\n')}`,
    'allocate: { objective: [fewest-moves, shortest-distance, even-load], max_distance_km: 40 }\n',
  ].join('\n');
}
