/** A table in which a mapping looks values up: the code of a commune by its name, say. */
import { hasErrors } from '#kit/diagnostic.js';
import type { InputColumn } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';
import { spelling } from '#kit/vietnamese.js';
import { readTable } from '../read/read-table.js';
import { ioFindings } from '../words.js';
import type { Found, Lookup } from './mapping.js';

interface LookupRequest {
  /** Where the table is, and how the mapping writes it. */
  readonly path: string;
  readonly file: string;
  readonly keys: readonly string[];
  readonly value: string;
}

const VALUE = 'lookup_value';
const keyColumn = (i: number): string => `lookup_key_${i}`;

/** Reads the table once. Refuses one that lacks a column. */
export async function openLookup({ path, file, keys, value }: LookupRequest): Promise<Lookup> {
  const columns = [...keys.map((header, i) => column(keyColumn(i), header)), column(VALUE, value)];
  const { value: table, diagnostics } = await readTable(path, { name: file, columns }).catch((error) => {
    throw isAbsent(error) ? ioFindings.refuse('unusable', 'lookup-absent', { file }) : error;
  });
  if (hasErrors(diagnostics))
    throw new Refusal(
      'unusable',
      diagnostics.filter((finding) => finding.severity === 'error'),
    );
  const entries = new Map<string, Found>();
  for (const { cells } of table.rows) {
    const key = keyOf(keys.map((_, i) => cells[keyColumn(i)] ?? ''));
    const found = cells[VALUE] ?? '';
    const before = entries.get(key);
    const agrees = before === undefined || (typeof before === 'object' && before.value === found);
    entries.set(key, agrees ? { value: found } : 'ambiguous');
  }
  return { file, find: (parts) => entries.get(keyOf(parts)) ?? 'missing' };
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Refusal && error.diagnostics.some(({ code }) => code === 'io/no-such-file');

const column = (key: string, header: string): InputColumn => ({
  key,
  title: { vi: header, en: header },
  kind: 'text',
  required: true,
});

/** Case, blanks and tone placement do not matter. */
const keyOf = (parts: readonly string[]): string => parts.map((part) => spelling(part)).join('\n');
