/** What somebody is before an entry of a plan and after it: the position, and whether it is held as acting. Pure. */
import type { Rank } from '#staff/values.js';
import type { PersonEntry } from './model.js';

export const rankBefore = ({ position, acting }: PersonEntry): Rank => ({
  position,
  acting: acting === true,
});

export const rankAfter = ({ position, becomes = position, becomesActing }: PersonEntry): Rank => ({
  position: becomes,
  acting: becomesActing === true,
});

/** As members of an entry, which says only what is so. */
export const sayActing = (
  before: boolean,
  after: boolean,
): Pick<PersonEntry, 'acting' | 'becomesActing'> => ({
  ...(before ? { acting: true } : {}),
  ...(after ? { becomesActing: true } : {}),
});
