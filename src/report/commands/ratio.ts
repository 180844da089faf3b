/** `98`, `98,5`, `98%`: a target in per cent as a ratio; anything else is a usage error. */
import { InvalidArgumentError } from 'commander';

export function toRatio(text: string): number {
  const [, whole, part = ''] = /^(\d{1,3})(?:[.,](\d{1,6}))?\s*%?$/.exec(text.trim()) ?? [];
  // Divided once: the very number that so many of so many come to, so that who just meets a target meets it.
  const ratio = whole === undefined ? Number.NaN : Number(whole + part) / (100 * 10 ** part.length);
  if (ratio <= 1) return ratio;
  throw new InvalidArgumentError('0 … 100');
}
