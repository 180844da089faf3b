/**
 * A province for the dashboard: nine one-stop units that four branches with their points took over on 1 March 2025, one of
 * them split in a way nobody can divide, a commune's own centre, a code that nobody declared, names that would break a
 * careless page, and ballots of which some units have too few to tell.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play } from '../play.js';
import { makeChance } from '../random.js';
import { type SampleDesk, sampleCsv } from '../sample/dossiers.js';

export const PERIOD = '2024-01-01..2025-10-31';
export const TODAY = '2025-11-10';
export const HOSTILE = 'Điểm </script><script>window.broken=1</script> "Ngọc Thụy" & <b>Bồ Đề</b>';

const BRANCHES = [
  ['CN-TH', 'Chi nhánh Tây Hồ'],
  ['CN-CG', 'Chi nhánh Cầu Giấy'],
  ['CN-HD', 'Chi nhánh Hà Đông'],
  ['CN-LB', 'Chi nhánh Long Biên'],
] as const;
const POINTS = [1, 2, 3, 4, 5];
const OLD_UNITS = [
  ['MC-SXD', 'Sở Xây dựng', 'CN-CG'],
  ['MC-STC', 'Sở Tài chính', 'CN-CG'],
  ['MC-STNMT', 'Sở Tài nguyên và Môi trường', 'CN-TH'],
  ['MC-STP', 'Sở Tư pháp', 'CN-TH'],
  ['MC-TH', 'quận Tây Hồ', 'CN-TH'],
  ['MC-CG', 'quận Cầu Giấy', 'CN-CG'],
  ['MC-HD', 'quận Hà Đông', 'CN-HD'],
  ['MC-LB', 'quận Long Biên', 'CN-LB'],
] as const;

const PROCEDURES = [
  ['1.000101', 'Đăng ký khai sinh', 'Hộ tịch'],
  ['1.000102', 'Đăng ký kết hôn', 'Hộ tịch'],
  ['2.000103', 'Chứng thực bản sao từ bản chính giấy tờ, văn bản', 'Chứng thực'],
  ['3.000104', 'Cấp giấy phép xây dựng nhà ở riêng lẻ', 'Xây dựng'],
  ['2.000110', 'Đăng ký thành lập công ty', 'Thành lập và hoạt động của doanh nghiệp'],
  ['1.000113', 'Đăng ký biến động quyền sử dụng đất', 'Đất đai'],
  ['1.000115', 'Cấp giấy phép môi trường', 'Môi trường'],
  ['2.000116', 'Cấp Phiếu lý lịch tư pháp', 'Lý lịch tư pháp'],
] as const;

const pointCode = (branch: string, n: number): string => `${branch}-0${n}`;

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');

const unitsFile = (): string =>
  csv([
    ['code', 'kind', 'name', 'parent', 'level', 'opens_on'],
    ['HPASC', 'centre', 'Trung tâm Phục vụ hành chính công', '', 'province', ''],
    ['TT-BV', 'centre', 'Trung tâm Phục vụ hành chính công xã Ba Vì', '', 'commune', ''],
    ['TT-BV-01', 'point', 'Điểm tiếp nhận Tản Lĩnh', 'TT-BV', '', ''],
    ...OLD_UNITS.map(([code, name]) => [code, 'one-stop', `Bộ phận Một cửa ${name}`, 'HPASC', '', '']),
    ['MC-VPDK', 'one-stop', 'Bộ phận Một cửa Văn phòng đăng ký đất đai', 'HPASC', '', ''],
    ...BRANCHES.map(([code, name]) => [code, 'branch', name, 'HPASC', '', '2025-03-01']),
    ...BRANCHES.flatMap(([branch, name]) =>
      POINTS.map((n) => {
        const code = pointCode(branch, n);
        const title =
          code === 'CN-LB-03' ? HOSTILE : `Điểm tiếp nhận ${name.replace('Chi nhánh ', '')} số ${n}`;
        return [code, 'point', title, branch, '', '2025-03-01'];
      }),
    ),
  ]);

const lineageFile = (): string =>
  csv([
    ['old_unit', 'new_unit', 'effective'],
    ...OLD_UNITS.map(([code, , branch]) => [code, branch, '2025-03-01']),
    ['MC-VPDK', 'CN-TH', '2025-03-01'],
    ['MC-VPDK', 'CN-CG', '2025-03-01'],
  ]);

const catalogueFile = (): string =>
  csv([
    ['Mã số', 'Tên', 'Cơ quan ban hành', 'Cơ quan thực hiện', 'Lĩnh vực'],
    ...PROCEDURES.map(([code, name, field]) => [code, name, 'Bộ Tư pháp', 'Ủy ban nhân dân cấp xã', field]),
  ]);

const ALL_PROCEDURES = PROCEDURES.map(([code]) => code);

const desk = (unit: string, i: number, weight: number): SampleDesk => ({
  ...{ unit, weight, agency: `H26.${i + 1}` },
  procedures: ALL_PROCEDURES.filter((_, n) => (n + i) % 4 !== 0),
});

const OLD_DESKS = [...OLD_UNITS.map(([code]) => code), 'MC-VPDK', 'MC-LA'].map((code, i) =>
  desk(code, i, 5 + i),
);
const NEW_DESKS = [
  ...BRANCHES.flatMap(([branch]) => [branch, ...POINTS.map((n) => pointCode(branch, n))]),
  'TT-BV-01',
].map((code, i) => desk(code, i + 20, 4 + ((i * 7) % 11)));

const dossiersFile = (from: string, to: string, desks: readonly SampleDesk[], count: number): string =>
  sampleCsv({
    ...{ seed: 20_250_301, count, desks, from, to },
    exportedOn: '2025-11-05',
    tet: ['2024-02-10', '2025-01-29'],
  });

/** Open dossiers whose due date is put off to the end of the year, with not a word why. */
function postponedFile(): string {
  const [head = '', ...lines] = dossiersFile('2025-03-01', '2025-10-31', NEW_DESKS, 1000).split('\n');
  const due = head.split(',').indexOf('due_at');
  const finished = head.split(',').indexOf('finished_at');
  const asked = head.split(',').indexOf('supplement_requested_at');
  const put = lines
    .map((line) => line.split(','))
    .filter((cells) => cells[due] !== '' && cells[finished] === '' && cells[asked] === '')
    .slice(0, 8)
    .map((cells) => cells.with(due, '2025-12-31 17:00').join(','));
  return [head, ...put, ''].join('\n');
}

/** Points 4 of each branch have too few ballots to tell a rate. */
function ballotsFile(): string {
  const chance = makeChance(7);
  const levels = ['Rất hài lòng', 'Hài lòng', 'Hài lòng', 'Hài lòng', 'Không hài lòng'];
  const rows: string[][] = [['Mã phiếu', 'Mã đơn vị', 'Ngày đánh giá', 'Mức độ hài lòng']];
  const answer = (unit: string, month: string, count: number, good: number): void => {
    for (let i = 0; i < count; i++) {
      const level = chance.below(100) < good ? levels[chance.below(4)] : levels[4];
      rows.push([
        `P-${rows.length}`,
        unit,
        `${month}-${String(1 + chance.below(28)).padStart(2, '0')}`,
        level ?? '',
      ]);
    }
  };
  for (const month of ['2024-06', '2024-09', '2024-12', '2025-02'])
    for (const [code] of OLD_UNITS) answer(code, month, 12, 90);
  for (let month = 3; month <= 10; month++)
    for (const { unit } of NEW_DESKS)
      answer(
        unit,
        `2025-${String(month).padStart(2, '0')}`,
        unit.endsWith('04') ? Number(month === 5) : 4,
        93 + (unit.length % 5),
      );
  return csv(rows);
}

/** Makes the database in a new folder and returns that folder. */
export async function settleProvince(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-dashboard-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const db = ['--db', join(folder, 'motcua.db'), '--today', TODAY, '-y', '-q'];
  const run = async (...argv: string[]): Promise<void> => {
    const { exit, stderr } = await play([...argv, ...db]);
    if (exit !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  };
  await run('init', '--centre', 'HPASC', '--name', 'Trung tâm', '--level', 'province');
  await run('catalogue', 'import', file('danh-muc.csv', catalogueFile()), '--effective', '2020-01-01');
  await run('org', 'apply', file('don-vi.csv', unitsFile()));
  await run('org', 'lineage', 'import', file('sap-nhap.csv', lineageFile()), '--of', 'units');
  await run(
    'dossier',
    'import',
    file('ho-so-1.csv', dossiersFile('2024-01-01', '2025-02-28', OLD_DESKS, 600)),
    '--unknown',
    'keep',
  );
  await run(
    'dossier',
    'import',
    file('ho-so-2.csv', dossiersFile('2025-03-01', '2025-10-31', NEW_DESKS, 1000)),
    '--unknown',
    'keep',
  );
  await run('dossier', 'import', file('ho-so-3.csv', postponedFile()));
  await run('feedback', 'import', file('phieu.csv', ballotsFile()));
  return folder;
}
