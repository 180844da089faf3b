/**
 * The ways in which a procedure can be handed in: at the counter and by post always (NĐ 118/2025, Art. 15), online as far as
 * the catalogue says (NĐ 42/2022: a service that only informs takes nothing in). Pure.
 */
import type { Attributes } from '#catalogue/model.js';

export const WAYS = ['counter', 'post', 'online-full', 'online-partial'] as const;
export type Way = (typeof WAYS)[number];

export function waysOf({ online }: Pick<Attributes, 'online'>): Way[] {
  const inPerson: Way[] = ['counter', 'post'];
  if (online === 'full') return [...inPerson, 'online-full'];
  return online === 'partial' ? [...inPerson, 'online-partial'] : inPerson;
}
