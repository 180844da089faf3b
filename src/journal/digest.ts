/**
 * Digests of rows. Two kinds: of the rows a change touched (SHA-256 over their sorted hashes), and of the whole state:
 * the sum of all row hashes modulo 2^256, which a change moves by its own rows alone, so that keeping it costs nothing
 * however large the tables are, and recomputing it shows any row edited behind the journal's back.
 */
import { createHash } from 'node:crypto';
import { sha256 } from '#kit/canonical.js';
import type { ChangedRow, TouchedRow } from './model.js';

const MODULUS = 1n << 256n;

export const EMPTY_STATE = '0'.repeat(64);

/** Hash of one row image, as a number below 2^256. */
export const rowHash = (table: string, key: number, image: string): bigint =>
  BigInt(`0x${sha256(`${table}\u0000${key}\u0000${image}`)}`);

const toHex = (value: bigint): string => value.toString(16).padStart(64, '0');

/** Digest of a set of rows, whatever their order. */
export function setDigest(hashes: readonly bigint[]): string {
  const hash = createHash('sha256');
  for (const hex of hashes.map(toHex).sort()) hash.update(hex);
  return hash.digest('hex');
}

/** Moves a state digest by rows taken away and rows put in. */
export function moveState(state: string, removed: readonly bigint[], added: readonly bigint[]): string {
  let sum = BigInt(`0x${state}`);
  for (const hash of removed) sum -= hash;
  for (const hash of added) sum += hash;
  return toHex(((sum % MODULUS) + MODULUS) % MODULUS);
}

/** Digest of changed rows in their order: what the chain binds. */
export function rowsDigest(rows: readonly ChangedRow[]): string {
  const hash = createHash('sha256');
  for (const row of rows)
    hash.update(`${row.table}\u0000${row.key}\u0000${row.before ?? ''}\u0000${row.after ?? ''}\u0001`);
  return hash.digest('hex');
}

/** Net effect per row, in order of first touch. Rows that end as they began are left out. */
export function touchedRows(rows: readonly ChangedRow[]): TouchedRow[] {
  const net = new Map<string, { table: string; key: number; before: string | null; after: string | null }>();
  for (const row of rows) {
    const id = `${row.table}\u0000${row.key}`;
    const known = net.get(id);
    if (known === undefined) net.set(id, { ...row });
    else known.after = row.after;
  }
  return [...net.values()].filter((row) => row.before !== row.after);
}

export interface TouchDigests {
  readonly before: string;
  readonly after: string;
  readonly state: string;
}

/** The digests of a change that touched `rows` while the state was `state`. */
export function digestTouched(rows: readonly TouchedRow[], state: string): TouchDigests {
  const before: bigint[] = [];
  const after: bigint[] = [];
  for (const row of rows) {
    if (row.before !== null) before.push(rowHash(row.table, row.key, row.before));
    if (row.after !== null) after.push(rowHash(row.table, row.key, row.after));
  }
  return { before: setDigest(before), after: setDigest(after), state: moveState(state, before, after) };
}
