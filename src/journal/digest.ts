/**
 * Digests of rows. Two kinds: of the rows a change touched (SHA-256 over their sorted hashes), and of the whole state:
 * the sum of all row hashes modulo 2^256, which a change moves by its own rows alone, so that keeping it costs nothing
 * however large the tables are, and recomputing it shows any row edited behind the journal's back.
 */
import { createHash, hash } from 'node:crypto';
import type { ChangedRow, TouchedRow } from './model.js';

const MODULUS = 1n << 256n;

export const EMPTY_STATE = '0'.repeat(64);

/** SHA-256 of one row image, as hexadecimal digits; `Images.listPrints` gives what is hashed. */
export const rowHash = (table: string, key: number, image: string): string =>
  hash('sha256', `${table}\u0000${key}\u0000${image}`);

/** Digest of a set of rows, whatever their order. */
export const setDigest = (hashes: readonly string[]): string => hash('sha256', hashes.toSorted().join(''));

const toNumber = (hex: string): bigint => BigInt(`0x${hex}`);

/** Moves a state digest by rows taken away and rows put in. */
export function moveState(state: string, removed: readonly string[], added: readonly string[]): string {
  let sum = toNumber(state);
  for (const hex of removed) sum -= toNumber(hex);
  for (const hex of added) sum += toNumber(hex);
  return stateOfSum(sum);
}

/** A sum of row hashes as a state digest. */
export const stateOfSum = (sum: bigint): string =>
  (((sum % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(64, '0');

/** Rows handed to the hash at once: calling it for each costs more than the hashing. */
const PORTION = 1000;

/** Digest of changed rows in their order: what the chain binds. */
export function rowsDigest(rows: readonly ChangedRow[]): string {
  const digest = createHash('sha256');
  for (let at = 0; at < rows.length; at += PORTION)
    digest.update(
      rows
        .slice(at, at + PORTION)
        .map((row) => `${row.table}\u0000${row.key}\u0000${row.before ?? ''}\u0000${row.after ?? ''}\u0001`)
        .join(''),
    );
  return digest.digest('hex');
}

/** Net effect per row, in order of first touch. Rows that end as they began are left out. */
export function touchedRows(rows: readonly ChangedRow[]): TouchedRow[] {
  const places = new Map<string, Map<number, number>>();
  const net: TouchedRow[] = [];
  for (const row of rows) {
    const keys = places.get(row.table) ?? new Map<number, number>();
    places.set(row.table, keys);
    const place = keys.get(row.key);
    const known = place === undefined ? undefined : net[place];
    if (known === undefined || place === undefined) keys.set(row.key, net.push(row) - 1);
    else net[place] = { ...known, after: row.after };
  }
  return net.filter((row) => row.before !== row.after);
}

export interface TouchDigests {
  readonly before: string;
  readonly after: string;
  readonly state: string;
}

/** The digests of a change that touched `rows` while the state was `state`. */
export function digestTouched(rows: readonly TouchedRow[], state: string): TouchDigests {
  const before: string[] = [];
  const after: string[] = [];
  for (const row of rows) {
    if (row.before !== null) before.push(rowHash(row.table, row.key, row.before));
    if (row.after !== null) after.push(rowHash(row.table, row.key, row.after));
  }
  return { before: setDigest(before), after: setDigest(after), state: moveState(state, before, after) };
}
