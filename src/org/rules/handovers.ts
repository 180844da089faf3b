/** The lines of the ledger by which one unit takes over from another. */
import type { Org } from '../hierarchy.js';
import type { LineageEvent, UnitId } from '../model.js';

export interface Handover extends LineageEvent {
  readonly from: UnitId;
  readonly to: UnitId;
}

export const listHandovers = (org: Org): Handover[] =>
  org.lineage.flatMap((event) => {
    const { from, to } = event;
    return from === null || to === null || from === to ? [] : [{ ...event, from, to }];
  });
