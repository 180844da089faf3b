/** Until when the catalogue allows a dossier to take that bears no due date, in the working calendar. Pure. */
import type { NoData, Pause } from '#calendar/model.js';
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { parseTimeLimit } from '#calendar/time-limit.js';
import { openVersions } from '#catalogue/version-near.js';
import { limitRunsOut } from '#dossier/allowed-until.js';
import { receivedDayOf } from '#dossier/classes.js';
import type { ProcedureCode } from '#kit/brand.js';
import { fromDayNumber, type Minute, type Period } from '#kit/dates.js';
import { remember } from '#kit/remember.js';
import type { CountedDossier } from '../model.js';

export interface LimitOfVersion extends Period {
  readonly code: ProcedureCode;
  readonly timeLimit: string;
}

/** undefined: the catalogue names no limit that can be counted. */
export type LimitEnd = (dossier: CountedDossier, pauses: readonly Pause[]) => Minute | NoData | undefined;

export function openLimits(versions: readonly LimitOfVersion[], calendar: WorkingCalendar): LimitEnd {
  const near = openVersions(versions);
  const limitOf = remember((text: string) => parseTimeLimit(text).limit);
  return (dossier, pauses) => {
    const version = near(dossier.procedure, fromDayNumber(receivedDayOf(dossier)));
    if (version === undefined) return undefined;
    return limitRunsOut(calendar, limitOf(version.timeLimit), dossier, pauses);
  };
}
