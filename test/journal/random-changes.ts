/** Random writes to the real tables: units, their versions, people, postings; few codes, so that they collide. */
import type { Database } from 'better-sqlite3';
import type { Chance } from '../random.js';

const CODES = ['A', 'B', 'C', 'Đ'];
const DAYS = ['1900-01-01', '2025-03-01', '2025-07-01'];
/** Texts that are awkward in JSON or SQL. */
const TEXTS = [
  '',
  'Trung tâm',
  'a "quoted" \\ name',
  "O'Hara; --",
  '["Đất đai"]',
  '1e400',
  'dòng\nmới',
  '\u0000',
  '😀',
];
const NUMBERS = [null, 0, 1, -1, 105_841_000, 9_007_199_254_740_991];

type Value = string | number | null;

/** Makes up to five writes; a write that a constraint refuses does nothing. */
export function writeAtRandom(db: Database, chance: Chance): void {
  for (let left = 1 + chance.below(5); left > 0; left--) tryWrite(() => chance.pick(WRITES)(db, chance));
}

function tryWrite(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')))
      throw error;
  }
}

type Write = (db: Database, chance: Chance) => void;

const insertUnit: Write = (db, chance) =>
  insert(db, 'unit', {
    code: chance.pick(CODES),
    opens_on: chance.pick(DAYS),
    closes_on: chance.pick([null, ...DAYS]),
  });

const insertVersion: Write = (db, chance) => {
  const unit = anyKey(db, 'unit', chance);
  if (unit === undefined) return;
  insert(db, 'unit_version', {
    unit_id: unit,
    from_on: chance.pick(DAYS),
    until_on: null,
    kind: 'branch',
    name: chance.pick(TEXTS),
    parent_id: chance.happens(0.5) ? (anyKey(db, 'unit', chance) ?? null) : null,
    level: '',
    address: chance.pick(TEXTS),
    longitude: chance.pick(NUMBERS),
    fields: '["Đất đai"]',
    opening_hours: '',
    procedures: '[]',
    areas: '[]',
  });
};

const insertPerson: Write = (db, chance) =>
  insert(db, 'staff', {
    code: chance.pick(CODES),
    full_name: chance.pick(TEXTS),
    employment: 'contract',
    home_agency: '',
    residence: '00097',
    wish: chance.pick(TEXTS),
  });

const insertPosting: Write = (db, chance) => {
  const [person, unit, sender] = [
    anyKey(db, 'staff', chance),
    anyKey(db, 'unit', chance),
    anyKey(db, 'unit', chance),
  ];
  if (person === undefined || unit === undefined || sender === undefined) return;
  insert(db, 'posting', {
    staff_id: person,
    unit_id: unit,
    quota_unit_id: sender,
    form: 'main',
    position: 'officer',
    acting: 0,
    tasks: '[]',
    from_on: chance.pick(DAYS),
    until_on: null,
    decision: chance.pick(TEXTS),
    signer: '',
  });
};

const update =
  (table: string, column: string, value: (db: Database, chance: Chance) => Value | undefined): Write =>
  (db, chance) => {
    const key = anyKey(db, table, chance);
    const next = value(db, chance);
    if (key === undefined || next === undefined) return;
    db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${table}_id = ?`).run(next, key);
  };

const remove =
  (table: string): Write =>
  (db, chance) => {
    const key = anyKey(db, table, chance);
    if (key !== undefined) db.prepare(`DELETE FROM ${table} WHERE ${table}_id = ?`).run(key);
  };

/** Two rows change their codes with one another, through a third code. */
const swapCodes =
  (table: string): Write =>
  (db, chance) => {
    const [a, b] = [anyKey(db, table, chance), anyKey(db, table, chance)];
    const codeOf = db.prepare<[number], string>(`SELECT code FROM ${table} WHERE ${table}_id = ?`).pluck();
    if (a === undefined || b === undefined || a === b) return;
    const [codeA, codeB] = [codeOf.get(a), codeOf.get(b)];
    const set = db.prepare(`UPDATE ${table} SET code = ? WHERE ${table}_id = ?`);
    for (const [code, key] of [
      ['swap', a],
      [codeA, b],
      [codeB, a],
    ])
      set.run(code, key);
  };

const WRITES: readonly Write[] = [
  insertUnit,
  insertUnit,
  insertVersion,
  insertVersion,
  insertPerson,
  insertPosting,
  insertPosting,
  update('unit', 'code', (_, chance) => chance.pick(CODES)),
  update('unit', 'closes_on', (_, chance) => chance.pick([null, ...DAYS])),
  update('unit_version', 'name', (_, chance) => chance.pick(TEXTS)),
  update('unit_version', 'longitude', (_, chance) => chance.pick(NUMBERS)),
  update('unit_version', 'parent_id', (db, chance) => anyKey(db, 'unit', chance)),
  update('staff', 'code', (_, chance) => chance.pick(CODES)),
  update('staff', 'wish', (_, chance) => chance.pick(TEXTS)),
  update('posting', 'unit_id', (db, chance) => anyKey(db, 'unit', chance)),
  update('posting', 'until_on', (_, chance) => chance.pick([null, ...DAYS])),
  remove('unit'),
  remove('unit_version'),
  remove('staff'),
  remove('posting'),
  swapCodes('unit'),
  swapCodes('staff'),
];

function insert(db: Database, table: string, row: Readonly<Record<string, Value>>): void {
  const names = Object.keys(row);
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`;
  db.prepare(sql).run(row);
}

function anyKey(db: Database, table: string, chance: Chance): number | undefined {
  const keys = db.prepare<[], number>(`SELECT ${table}_id FROM ${table} ORDER BY 1`).pluck().all();
  return keys.length === 0 ? undefined : chance.pick(keys);
}
