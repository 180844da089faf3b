/** How a sheet says which part of a report it is. Pure. */
import type { Sheet } from '#kit/sheet.js';
import type { Member } from '../model.js';

export const nameOfPart = ({ code, name }: Member): string =>
  code === '' ? '–' : name === null ? code : `${name} (${code})`;

export const headedBy = (sheet: Sheet, part: Member): Sheet => ({
  ...sheet,
  heading: [...(sheet.heading ?? []), { vi: nameOfPart(part), en: nameOfPart(part) }],
});
