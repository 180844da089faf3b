/** Keys of dossiers and numbers of codes, in SQLite. Only ever given, never taken back. The caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import { AGENCY_LIMIT, dayOfKey, makeKey, renderParts, SEQUENCE_LIMIT, splitCode } from './code-key.js';

interface Numbering {
  /** undefined: the code has no number yet. */
  readonly find: (code: string) => number | undefined;
  readonly give: (code: string) => number;
}

/** What is found is remembered; of what is not, nothing. */
function openNumbering(db: Database, table: 'numbered_code' | 'dossier_agency' | 'odd_code'): Numbering {
  const select = db.prepare<[string], number>(`SELECT ${table}_id FROM ${table} WHERE code = ?`).pluck();
  const insert = db.prepare<[string]>(`INSERT INTO ${table} (code) VALUES (?)`);
  const known = new Map<string, number>();
  const remember = (code: string, number: number | undefined): number | undefined => {
    if (number !== undefined && table !== 'odd_code') known.set(code, number);
    return number;
  };
  const find = (code: string) => known.get(code) ?? remember(code, select.get(code));
  return {
    find,
    give: (code) => find(code) ?? (remember(code, Number(insert.run(code).lastInsertRowid)) as number),
  };
}

export function openKeyStore(db: Database) {
  const codes = openNumbering(db, 'numbered_code');
  const agencies = openNumbering(db, 'dossier_agency');
  const odd = openNumbering(db, 'odd_code');
  const last = db
    .prepare<[], number>('SELECT coalesce(max(dossier_agency_id), 0) FROM dossier_agency')
    .pluck();
  /** Once the numbers of agencies are used up, codes of further ones are odd, for ever. */
  const agencyOf = (code: string): number | undefined =>
    agencies.find(code) ?? ((last.get() ?? 0) + 1 < AGENCY_LIMIT ? agencies.give(code) : undefined);
  const keyFor = (code: string, agency: (code: string) => number | undefined): number | undefined => {
    const parts = splitCode(code);
    const number = parts === undefined ? undefined : agency(parts.agency);
    return parts === undefined || number === undefined
      ? undefined
      : makeKey(parts.day, number, parts.sequence);
  };
  const select = (table: string) =>
    db.prepare<[number], string>(`SELECT code FROM ${table} WHERE ${table}_id = ?`).pluck();
  const [codeOf, agencyCodeOf, oddCodeOf] = ['numbered_code', 'dossier_agency', 'odd_code'].map(select);
  const negative = (number: number | undefined) => (number === undefined ? undefined : -number);
  return {
    numberOf: codes.give,
    codeOfNumber: (number: number): string => codeOf?.get(number) ?? '',
    codeOfKey: (key: number): string =>
      key < 0
        ? (oddCodeOf?.get(-key) ?? '')
        : renderParts({
            day: dayOfKey(key),
            agency: agencyCodeOf?.get(Math.floor(key / SEQUENCE_LIMIT) % AGENCY_LIMIT) ?? '',
            sequence: key % SEQUENCE_LIMIT,
          }),
    agencyOf,
    oddKeyOf: (code: string): number => -odd.give(code),
    /** undefined: no dossier can have this code. */
    findKey: (code: string): number | undefined => keyFor(code, agencies.find) ?? negative(odd.find(code)),
    giveKey: (code: string): number => keyFor(code, agencyOf) ?? -odd.give(code),
  };
}
