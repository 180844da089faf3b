/**
 * Hà Nội at the end of 2025, as KH 322/KH-UBND (27/11/2025) finds it: 126 communes with a centre and a point of their own,
 * twelve branches. From 5/12/2025 the points belong to the branches; each commune transfers two to five civil servants and
 * lends the others until 31/3/2026 (domain.md 7). Communes are numbered, people are nobody.
 */
import { makeChance } from '../random.js';
import { BRANCHES_30, inventName, REGIONS } from './hanoi.js';
import { table } from './table.js';

const COMMUNES = 126;
const FIELDS = ['Chứng thực', 'Đất đai', 'Hộ tịch', 'Lao động'];

const branchOf = (district) => REGIONS.find(({ districts }) => districts.includes(district))?.code;

/** As evenly over the thirty districts as 126 can be. */
export const COMMUNES_322 = BRANCHES_30.flatMap(({ districts: [district = ''], name }, i) => {
  const [place, whole] = [name.replace('Chi nhánh ', ''), Math.floor(COMMUNES / BRANCHES_30.length)];
  const count = whole + (i < COMMUNES - whole * BRANCHES_30.length ? 1 : 0);
  return Array.from({ length: count }, (_, number) => ({
    code: `${district}${number + 1}`,
    name: `xã, phường số ${number + 1} ${place}`,
    area: `8${String(i + 1).padStart(2, '0')}${number + 1}0`,
    branch: branchOf(district),
  }));
});

/** Of each commune a director, who stays, two to five civil servants, and one to four others who are lent. */
const people = (() => {
  const chance = makeChance(20251205);
  let last = 0;
  const invent = (rest) => {
    last += 1;
    return { code: `CX${String(last).padStart(4, '0')}`, full_name: inventName(chance), ...rest };
  };
  return COMMUNES_322.flatMap((commune) => {
    const at = { unit: `TT-${commune.code}`, point: `D-${commune.code}` };
    const civil = { ...at, position: 'Chuyên viên', employment: 'Công chức' };
    const transferred = Array.from({ length: 2 + chance.below(4) }, (_, i) =>
      invent({ ...civil, goes: 'transfer', fields: i === 0 ? FIELDS : [chance.pick(FIELDS)] }),
    );
    const lent = Array.from({ length: 1 + chance.below(4) }, () => {
      const employment = chance.pick(['Công chức', 'Viên chức', 'Hợp đồng']);
      return invent({ ...civil, employment, goes: 'lent', fields: [chance.pick(FIELDS)] });
    });
    const director = { ...at, position: 'Giám đốc', employment: 'Công chức', goes: '', fields: [] };
    return [invent(director), ...transferred, ...lent];
  });
})();

const directors = REGIONS.map(({ code }, i) => ({
  ...{ code: `CN${String(i + 1).padStart(4, '0')}`, full_name: inventName(makeChance(322 + i)), unit: code },
  ...{ position: 'Giám đốc', employment: 'Công chức', fields: [] },
}));

const CENTRE = {
  code: 'HPASC',
  kind: 'Trung tâm',
  name: 'Trung tâm Phục vụ hành chính công',
  level: 'Cấp tỉnh',
};

const units = [
  CENTRE,
  ...REGIONS.map(({ code, name }) => ({ code, kind: 'Chi nhánh', name, parent: 'HPASC', level: 'Cấp tỉnh' })),
  ...COMMUNES_322.flatMap(({ code, name, area }) => {
    const scope = { level: 'Cấp xã', fields: FIELDS, areas: [area] };
    const [centre, point] = [`TT-${code}`, `D-${code}`];
    return [
      { ...scope, code: centre, kind: 'Trung tâm', name: `Trung tâm Phục vụ hành chính công ${name}` },
      { ...scope, code: point, kind: 'Điểm', name: `Điểm phục vụ ${name}`, parent: centre },
    ];
  }),
];

const moves = REGIONS.map(({ code }) => {
  const areas = COMMUNES_322.filter(({ branch }) => branch === code).map(({ area }) => `"${area}"`);
  return `  - { units: { kind: Điểm, areas: [${areas.join(', ')}] }, parent: ${code} }`;
});

const scenario = [
  '# Kế hoạch 322/KH-UBND: 126 điểm chuyển về Trung tâm, trụ sở giữ nguyên; mỗi xã, phường điều động 2-5 công chức, cử số còn lại đến làm việc đến 31/3/2026.',
  '# Xã, phường và nhân sự trong cùng thư mục là hư cấu; điểm nào thuộc chi nhánh nào là giả định.',
  ...['scenario: kh-322', 'title: Chuyển 126 điểm phục vụ hành chính công của xã, phường về Trung tâm'],
  ...['basis: 322/KH-UBND, 27/11/2025', 'effective: 2025-12-05', 'move:', ...moves],
  'staff:',
  '  overrides: dieu-dong.csv',
  '  lend:',
  '    - { file: cu-den-lam-viec.csv }',
  'require:',
  '  - { kind: Điểm, fields: [Chứng thực, Đất đai, Hộ tịch, Lao động], at_least: 1 }',
];

const NAMED = [
  ['Mã cán bộ', 'code'],
  ['Họ và tên', 'full_name'],
  ['Đơn vị mới', 'point'],
];

/** The fixture, by the names of its files. */
export const kh322Fixture = () => ({
  'don-vi.csv': table(
    [
      ['Mã đơn vị', 'code'],
      ['Loại đơn vị', 'kind'],
      ['Tên đơn vị', 'name'],
      ['Mã đơn vị cấp trên', 'parent'],
      ['Cấp', 'level'],
      ['Lĩnh vực', 'fields'],
      ['Địa bàn', 'areas'],
    ],
    units,
  ),
  'can-bo.csv': table(
    [
      ['Mã cán bộ', 'code'],
      ['Họ và tên', 'full_name'],
      ['Mã đơn vị', 'unit'],
      ['Chức vụ', 'position'],
      ['Loại nhân sự', 'employment'],
      ['Lĩnh vực', 'fields'],
      ['Từ ngày', 'from'],
    ],
    [...directors, ...people].map((person) => ({ ...person, from: '01/07/2025' })),
  ),
  'kh-322.yaml': `${scenario.join('\n')}\n`,
  'dieu-dong.csv': table(
    NAMED,
    people.filter(({ goes }) => goes === 'transfer'),
  ),
  'cu-den-lam-viec.csv': table(
    [...NAMED, ['Đến ngày', 'until']],
    people.filter(({ goes }) => goes === 'lent').map((person) => ({ ...person, until: '31/03/2026' })),
  ),
});
