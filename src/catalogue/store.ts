/** Procedures and their versions in SQLite. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { ProcedureCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { isEnding, type ProcedureChange } from './import/procedure-change.js';
import type { Level, OnlineLevel, ProcedureVersion, Status, YesNo } from './model.js';

const COLUMNS = `code, from_on, until_on, province, name, field, level, agency, implementing, online, time_limit, fee,
  charge, legal_basis, boundary_free, interlinked, delegated_to, type, replaces, published_on, status, decision,
  ended_by`;
const LIST = /* sql */ `SELECT ${COLUMNS} FROM procedure ORDER BY code, from_on`;
const LIST_ON = /* sql */ `SELECT ${COLUMNS} FROM procedure
  WHERE from_on <= @day AND (until_on IS NULL OR until_on > @day) ORDER BY code`;
const FIND = /* sql */ `SELECT ${COLUMNS} FROM procedure WHERE code = ? ORDER BY from_on`;
const INSERT = /* sql */ `INSERT INTO procedure (${COLUMNS}) VALUES (@code, @from, @until, @province, @name, @field,
  @level, @agency, @implementing, @online, @timeLimit, @fee, @charge, @legalBasis, @boundaryFree, @interlinked,
  @delegatedTo, @type, @replaces, @publishedOn, @status, @decision, @endedBy)`;
const UPDATE = /* sql */ `UPDATE procedure SET province = @province, name = @name, field = @field, level = @level,
  agency = @agency, implementing = @implementing, online = @online, time_limit = @timeLimit, fee = @fee,
  charge = @charge, legal_basis = @legalBasis, boundary_free = @boundaryFree, interlinked = @interlinked,
  delegated_to = @delegatedTo, type = @type, replaces = @replaces, published_on = @publishedOn, status = @status,
  decision = @decision WHERE code = @code AND from_on = @from`;
const CLOSE = /* sql */ `UPDATE procedure SET until_on = @until, ended_by = @endedBy
  WHERE code = @code AND until_on IS NULL`;
const SAVE_FIELD = /* sql */ `INSERT INTO field (name, code) VALUES (?, '') ON CONFLICT (name) DO NOTHING`;
const SAVE_AGENCY = /* sql */ `INSERT INTO agency (name, code) VALUES (?, '') ON CONFLICT (name) DO NOTHING`;

interface ProcedureRow {
  readonly code: string;
  readonly from_on: string;
  readonly until_on: string | null;
  readonly province: string;
  readonly name: string;
  readonly field: string;
  readonly level: string;
  readonly agency: string;
  readonly implementing: string;
  readonly online: string;
  readonly time_limit: string;
  readonly fee: string;
  readonly charge: string;
  readonly legal_basis: string;
  readonly boundary_free: string;
  readonly interlinked: string;
  readonly delegated_to: string;
  readonly type: string;
  readonly replaces: string;
  readonly published_on: string;
  readonly status: string;
  readonly decision: string;
  readonly ended_by: string;
}

export function openCatalogueStore(db: Database) {
  const find = db.prepare<[string], ProcedureRow>(FIND);
  const insert = db.prepare(INSERT);
  const update = db.prepare(UPDATE);
  const close = db.prepare(CLOSE);
  const saveField = db.prepare<[string]>(SAVE_FIELD);
  const saveAgency = db.prepare<[string]>(SAVE_AGENCY);
  const saveNames = (version: ProcedureVersion): void => {
    if (version.field !== '') saveField.run(version.field);
    for (const name of new Set([version.agency, ...version.implementing]))
      if (name !== '') saveAgency.run(name);
  };
  const insertVersion = (version: ProcedureVersion): void => {
    insert.run(toValues(version));
    saveNames(version);
  };
  /** Replaces the content of the version that starts on `version.from`. */
  const updateVersion = (version: ProcedureVersion): void => {
    update.run(toValues(version));
    saveNames(version);
  };
  /** Ends the open version of a procedure; `until` is the first day it no longer holds. */
  const closeVersion = (code: ProcedureCode, until: Day, endedBy: string): void =>
    void close.run({ code, until, endedBy });
  return {
    /** All versions of all procedures, by code, oldest first. */
    listVersions: (): ProcedureVersion[] => db.prepare<[], ProcedureRow>(LIST).all().map(toVersion),
    /** The catalogue of one day. */
    listOn: (day: Day): ProcedureVersion[] =>
      db.prepare<[{ day: string }], ProcedureRow>(LIST_ON).all({ day }).map(toVersion),
    /** The versions of one procedure, oldest first. */
    findVersions: (code: ProcedureCode): ProcedureVersion[] => find.all(code).map(toVersion),
    /** Writes one change of an import. */
    applyChange: (change: ProcedureChange): void => {
      const { kind, version } = change;
      if (kind === 'correct') updateVersion(version);
      if (isEnding(change)) closeVersion(version.code, change.on, change.decision);
      if (kind === 'amend') closeVersion(version.code, version.from, '');
      if (kind === 'amend' || kind === 'promulgate') insertVersion(version);
    },
  };
}

const toValues = (version: ProcedureVersion) => ({
  ...version,
  level: version.level.join(','),
  implementing: JSON.stringify(version.implementing),
  replaces: version.replaces.join(','),
});

const toVersion = (row: ProcedureRow): ProcedureVersion => ({
  code: row.code as ProcedureCode,
  from: row.from_on as Day,
  until: row.until_on as Day | null,
  province: row.province,
  name: row.name,
  field: row.field,
  level: toList(row.level) as Level[],
  agency: row.agency,
  implementing: JSON.parse(row.implementing) as string[],
  online: row.online as OnlineLevel | '',
  timeLimit: row.time_limit,
  fee: row.fee,
  charge: row.charge,
  legalBasis: row.legal_basis,
  boundaryFree: row.boundary_free as YesNo,
  interlinked: row.interlinked as YesNo,
  delegatedTo: row.delegated_to,
  type: row.type,
  replaces: toList(row.replaces),
  publishedOn: row.published_on as Day | '',
  status: row.status as Status | '',
  decision: row.decision,
  endedBy: row.ended_by,
});

const toList = (text: string): string[] => (text === '' ? [] : text.split(','));
