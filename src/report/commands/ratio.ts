/** `98`, `98,5`, `98%`: a target in per cent as a ratio; anything else is a usage error. */
import { InvalidArgumentError } from 'commander';

export function toRatio(text: string): number {
  const percent = Number(text.replace(',', '.').replace(/\s*%$/, ''));
  if (text.trim() !== '' && percent >= 0 && percent <= 100) return percent / 100;
  throw new InvalidArgumentError('0 … 100');
}
