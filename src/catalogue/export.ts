/** The catalogue as a table of canonical columns, which imports to the same catalogue. */
import { ALWAYS } from '#kit/dates.js';
import type { Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import type { ColumnKey } from './columns.js';
import { PROCEDURE_COLUMNS } from './columns.js';
import type { ProcedureVersion } from './model.js';
import { formatProcedureCode } from './procedure-code.js';

/** Channels are part of the time limit once they are stored. */
const EXPORTED = PROCEDURE_COLUMNS.filter(({ key }) => key !== 'channel');

export const exportSheet = (rows: readonly ExportRow[]): Sheet => ({
  name: { vi: 'Danh mục TTHC', en: 'Procedures' },
  columns: EXPORTED.map(({ key, title, kind }): SheetColumn => ({ key, title, kind })),
  rows: rows.map((row) => EXPORTED.map(({ key }): Cell => row[key] ?? '')),
});

export type ExportRow = Partial<Readonly<Record<ColumnKey, string>>>;

/** The versions as rows. */
export const toExportRows = (versions: readonly ProcedureVersion[]): ExportRow[] => versions.map(toRow);

/** All versions, and a row of its own for each abolition. */
export function toHistoryRows(versions: readonly ProcedureVersion[]): ExportRow[] {
  return versions.flatMap((version, i) => {
    const next = versions[i + 1];
    const goesOn = next !== undefined && next.code === version.code && next.from === version.until;
    return version.until === null || goesOn ? [toRow(version)] : [toRow(version), toAbolition(version)];
  });
}

const toAbolition = (version: ProcedureVersion): ExportRow => ({
  code: formatCode(version),
  name: version.name,
  status: 'abolished',
  decision: version.endedBy,
  effective_from: version.until ?? '',
});

const formatCode = ({ code: core, province }: ProcedureVersion): string =>
  formatProcedureCode({ core, province });

const toRow = (version: ProcedureVersion): ExportRow => ({
  code: formatCode(version),
  name: version.name,
  field: version.field,
  level: version.level.join(', '),
  agency: version.agency,
  implementing_agencies: version.implementing.join('\n'),
  online: version.online,
  time_limit: version.timeLimit,
  fee: version.fee,
  charge: version.charge,
  legal_basis: version.legalBasis,
  boundary_free: version.boundaryFree,
  interlinked: version.interlinked,
  delegated_to: version.delegatedTo,
  type: version.type,
  status: version.status,
  decision: version.decision,
  replaces: version.replaces.join(', '),
  published_on: version.publishedOn,
  effective_from: version.from === ALWAYS ? '' : version.from,
});
