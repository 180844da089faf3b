/** Which people a list shows. Texts are compared after folding: `dang thi hoa` finds `Đặng Thị Hòa`. Pure. */
import { fold } from '#kit/vietnamese.js';
import type { Employment } from '#org/model.js';
import type { Person, Posting } from './model.js';
import type { Rank } from './values.js';

export interface PeopleFilter {
  /** Every word must begin a word of the name, or occur in the code. */
  readonly search?: string | undefined;
  readonly field?: string | undefined;
  readonly employment?: Employment | undefined;
  readonly position?: Rank | undefined;
}

export function openFilter({ search, field, employment, position }: PeopleFilter) {
  const words = fold(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const wanted = field === undefined ? undefined : fold(field);
  const hasWords = ({ code, fullName }: Person) => {
    const parts = fold(fullName).split(' ');
    // Beginnings of words, else `an` would find everybody called Văn.
    return words.every((word) => fold(code).includes(word) || parts.some((part) => part.startsWith(word)));
  };
  return {
    isPersonIn: (person: Person): boolean =>
      hasWords(person) &&
      (employment === undefined || person.employment === employment) &&
      (wanted === undefined || person.fields.some((one) => fold(one) === wanted)),
    /** Acting ones hold the position too; with `quyền` only they are meant. */
    isPostingIn: (posting: Posting): boolean =>
      position === undefined ||
      (posting.position === position.position && (!position.acting || posting.acting)),
  };
}
