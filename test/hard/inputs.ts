/** Invented inputs of any size for the whole job: a centre, its one-stop units, people, procedures, dossiers, a scenario. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Size {
  readonly units: number;
  readonly peopleAUnit: number;
  readonly procedures: number;
  readonly dossiers: number;
}

export const SMALL: Size = { units: 60, peopleAUnit: 3, procedures: 150, dossiers: 600 };

const FIELDS = ['Đất đai', 'Hộ tịch', 'Xây dựng', 'Chứng thực', 'Lao động'];
const BRANCHES = 5;

const number = (n: number, width: number): string => String(n).padStart(width, '0');
const unitOf = (i: number): string => `MC-${number(i + 1, 4)}`;
const branchOf = (i: number): string => `CN-${number((i % BRANCHES) + 1, 2)}`;
const procedureOf = (i: number): string => `1.${number(i + 1, 6)}`;
const dayOf = (n: number): string =>
  new Date(Date.UTC(2025, 0, 2) + n * 86_400_000).toISOString().slice(0, 10);
const count = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** The files by name. */
export function makeInputs({
  units,
  peopleAUnit,
  procedures,
  dossiers,
}: Size): Readonly<Record<string, string>> {
  return {
    'lich.csv': toText(['date,kind,name,source', ...count(9, holiday)]),
    'thu-tuc.csv': toText([
      'code,name,field,agency',
      ...count(procedures, (i) => `${procedureOf(i)},Thủ tục số ${i + 1},${FIELDS[i % 5]},Bộ Tư pháp`),
    ]),
    'don-vi.csv': toText([
      'code,kind,name,parent,level',
      'TT,centre,Trung tâm Phục vụ hành chính công,,province',
      ...count(units, (i) => `${unitOf(i)},one-stop,Bộ phận Một cửa ${i + 1},,commune`),
    ]),
    'can-bo.csv': toText([
      'code,full_name,unit,position',
      ...count(units * peopleAUnit, (i) => `CB${number(i, 5)},Nguyễn Văn ${i},${unitOf(i % units)},officer`),
    ]),
    'ho-so.csv': toText([
      'code,procedure,unit,received_at,channel,due_at,finished_at,status',
      ...count(dossiers, (i) => dossier(i, units, procedures)),
    ]),
    'phieu.csv': toText([
      'code,dossier,unit,answered_on,overall,indicator_1,indicator_7',
      ...count(dossiers, (i) => ballot(i, units)),
    ]),
    'dieu-tra.csv': toText([
      'unit,period,question,level,count',
      ...count(dossiers, (i) => `${unitOf(i % units)},2025-Q1,staff,${(i % 5) + 1},${i % 40}`),
    ]),
    'phan-anh.csv': toText([
      'code,unit,received_on,channel,topic,due_on,answered_on,upheld,satisfied',
      ...count(dossiers, (i) => petition(i, units)),
    ]),
    'kich-ban.yaml': scenario(units),
  };
}

export function layInputs(folder: string, size: Size): void {
  for (const [name, text] of Object.entries(makeInputs(size))) writeFileSync(join(folder, name), text);
}

const toText = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

const holiday = (i: number): string =>
  `2027-${number(i + 1, 2)}-${number(i + 1, 2)},off,Ngày nghỉ ${i + 1},QĐ ${i + 1}`;

function dossier(i: number, units: number, procedures: number): string {
  const received = (i * 7919) % 170;
  const finished = i % 5 === 0 ? '' : `${dayOf(received + 3 + (i % 13))} 10:00`;
  const status = finished === '' ? 4 : 9;
  const code = `H49.${(i % units) + 1}-${dayOf(received).slice(2).replaceAll('-', '')}-${number(i, 4)}`;
  return `${code},${procedureOf(i % procedures)},${unitOf(i % units)},${dayOf(received)} 08:30,${(i % 3) + 1},${dayOf(received + 10)} 17:00,${finished},${status}`;
}

const LEVELS = ['very satisfied', 'satisfied', 'neutral', 'dissatisfied', ''];

const ballot = (i: number, units: number): string =>
  `P-${i},,${unitOf(i % units)},${dayOf(i % 170)},${LEVELS[i % 5]},${i % 3},${(i + 1) % 3}`;

function petition(i: number, units: number): string {
  const day = i % 150;
  const answered = i % 4 === 0 ? '' : dayOf(day + (i % 20));
  return `PA-${i},${unitOf(i % units)},${dayOf(day)},phone,delay,${dayOf(day + 15)},${answered},yes,no`;
}

function scenario(units: number): string {
  const branches = count(BRANCHES, branchOf);
  const merge = branches.map((into, b) => {
    const from = count(units, (i) => i).filter((i) => i % BRANCHES === b);
    return `  - { into: ${into}, from: [${from.map(unitOf).join(', ')}] }`;
  });
  return toText([
    'scenario: sap-nhap',
    'title: Sắp xếp thành 5 chi nhánh',
    'effective: 2025-07-01',
    'open:',
    ...branches.map((code) => `  - { code: ${code}, kind: branch, parent: TT, name: Chi nhánh ${code} }`),
    'merge:',
    ...merge,
    'staff:',
    '  appoint:',
    ...branches.map((code, b) => `    - { staff: CB${number(b, 5)}, unit: ${code}, position: director }`),
  ]);
}
