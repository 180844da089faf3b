/** Which dossiers a list, a check or an export is about. Pure. */
import type { ProcedureVersion } from '#catalogue/model.js';
import { openVersions } from '#catalogue/version-near.js';
import { type Day, dayNumberOfMinute, fromDayNumber, toDayNumber } from '#kit/dates.js';
import { sameSpelling } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import { endDayOf, openClassOn, receivedDayOf, resolvedClass } from './classes.js';
import { type Channel, type Dossier, isAccepted } from './model.js';
import { toDossierCode } from './parse.js';
import { isUnder } from './unit-on.js';

/** Classes as people ask for them: of what has ended by a day, and of what is in progress at its end. */
export const CLASSES = [
  'early',
  'on-time',
  'late',
  'resolved-undated',
  'within',
  'overdue',
  'paused',
  'undated',
] as const;
export type AskedClass = (typeof CLASSES)[number];

const RESOLVED = { early: 'early', onTime: 'on-time', late: 'late', undated: 'resolved-undated' } as const;

/** undefined: not received by then, or never taken in. */
export function classOn(dossier: Dossier, day: Day): AskedClass | undefined {
  const asked = toDayNumber(day);
  if (!isAccepted(dossier) || receivedDayOf(dossier) > asked) return undefined;
  const end = endDayOf(dossier);
  if (end !== null && end <= asked) return RESOLVED[resolvedClass(dossier, end)];
  return openClassOn(dossier, asked);
}

type Keep = (dossier: Dossier) => boolean;

export const receivedOnOf = ({ receivedAt }: Dossier): Day => fromDayNumber(dayNumberOfMinute(receivedAt));

/** Received at the unit or below it, as the hierarchy stood on that day. */
export function keepUnit(org: Org, top: string): Keep {
  const under = isUnder(org, top);
  return (dossier) => under(dossier.unit, receivedOnOf(dossier));
}

/** Of the field to which the procedure belonged on the day of intake. */
export function keepField(versions: readonly ProcedureVersion[], field: string): Keep {
  const near = openVersions(versions);
  return (dossier) => {
    const version = near(dossier.procedure, receivedOnOf(dossier));
    return version !== undefined && sameSpelling(version.field, field);
  };
}

export const keepChannel =
  (asked: Channel): Keep =>
  ({ channel }) =>
    channel === asked;

export const keepClass =
  (asked: AskedClass, day: Day): Keep =>
  (dossier) =>
    classOn(dossier, day) === asked;

/** Codes as a pattern: `H26.19-2503*`; `*` stands for anything. */
export function keepCode(pattern: string): Keep {
  const parts = toDossierCode(pattern).split('*').map(literally);
  const wanted = new RegExp(`^${parts.join('.*')}$`, 's');
  return ({ code }) => wanted.test(code);
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export const keepAll =
  (keeps: readonly Keep[]): Keep =>
  (dossier) =>
    keeps.every((keep) => keep(dossier));
