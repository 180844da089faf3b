/** What the questions of reports are put to: the database with the units and fields as they are known. */
import { openCalendarStore } from '#calendar/store.js';
import type { Db } from '#db/open.js';
import { basisOf } from '#dossier/ledger-lines.js';
import { isLedgerCurrent } from '#dossier/ledger-store.js';
import type { UnitCode } from '#kit/brand.js';
import { digestOf } from '#kit/canonical.js';
import { indexOrg, type Org } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Session } from '#session.js';
import { type ClosingStore, openClosingStore } from '../closing/store.js';
import { openFields } from '../fields.js';
import { openReportStore, type ReportStore } from '../store.js';
import { reportFindings } from '../words.js';

export interface Source {
  readonly db: Db;
  readonly store: ReportStore;
  readonly closings: ClosingStore;
  /** Digest of what was imported over the built-in calendar. */
  readonly calendar: string;
  readonly org: Org;
  /** Do the lines of the ledger fit hierarchy and catalogue? */
  readonly isCurrent: boolean;
  readonly fieldOf: ReturnType<typeof openFields>;
}

export const openSource = async (session: Session): Promise<Source> => sourceOf(await session.openDb('read'));

export function sourceOf(db: Db): Source {
  const store = openReportStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const versions = store.listFields();
  const isCurrent = isLedgerCurrent(db, basisOf(org, versions));
  const days = openCalendarStore(db);
  return {
    ...{ db, store, org, isCurrent, closings: openClosingStore(db), fieldOf: openFields(versions) },
    calendar: digestOf([days.listImported(), days.findHours()]),
  };
}

/** Refuses a unit that neither the hierarchy nor any dossier names. */
export function refuseUnknownUnit({ org, store }: Source, unit: string | undefined): void {
  if (unit === undefined || org.byCode.has(unit as UnitCode) || store.isNamed(unit as UnitCode)) return;
  throw reportFindings.refuse('unusable', 'unknown-unit', { code: unit });
}
