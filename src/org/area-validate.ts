/** The rules that areas keep on every day. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { AreaSort } from './area-model.js';
import { indexBook } from './book.js';
import { checkCodes, checkSwapped } from './code-validate.js';
import type { BookState } from './life-model.js';
import type { LocateLife } from './statement.js';

export const checkAreas = (
  state: BookState<AreaSort>,
  locate: LocateLife<AreaSort> = () => undefined,
): Diagnostic[] => {
  const book = indexBook(state);
  return [...checkCodes(book, locate), ...checkSwapped(book, locate)];
};
