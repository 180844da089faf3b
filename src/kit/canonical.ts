/** One text for one value, and its SHA-256: the ground of every digest, hash and "same bytes" promise. */
import { hash } from 'node:crypto';

/** JSON with sorted keys and no blanks; undefined members are left out. Numbers must be finite. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** SHA-256 of UTF-8 text, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 of a value's canonical JSON. */
export const digestOf = (value: unknown): string => sha256(canonicalJson(value));

/** SHA-256 of what an object says beside the members named, which tell of it without being part of it. */
export const digestWithout = (value: object, names: readonly string[]): string =>
  digestOf(Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))));
