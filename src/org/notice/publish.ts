/** A notice under the names that scripts know. Pure. */
import type { ProcedureVersion } from '#catalogue/model.js';
import type { Amendment, Notice, NoticeChanges, Passage } from './model.js';
import { waysOf } from './ways.js';

export const publishNotice = (notice: Notice, changes: NoticeChanges | undefined) => ({
  unit: notice.unit.code,
  unitName: notice.version.name,
  kind: notice.version.kind,
  asOf: notice.day,
  total: notice.total,
  internal: notice.internal,
  fields: notice.fields.map(({ field, procedures }) => ({
    field,
    count: procedures.length,
    procedures: procedures.map(publishProcedure),
  })),
  ...(changes === undefined ? {} : { changes: publishChanges(changes) }),
});

const publishProcedure = (procedure: ProcedureVersion) => {
  const { code, name, timeLimit, fee, charge, boundaryFree, decision, from } = procedure;
  return { code, name, timeLimit, fee, charge, ways: waysOf(procedure), boundaryFree, decision, from };
};

const publishChanges = ({ since, added, amended, removed, spelling }: NoticeChanges) => ({
  since,
  counts: { added: added.length, amended: amended.length, removed: removed.length, spelling },
  added: added.map(publishPassage),
  amended: amended.map((one: Amendment) => one),
  removed: removed.map(publishPassage),
});

const publishPassage = ({ procedure: { code, name, field }, cause, decision, on }: Passage) => ({
  ...{ code, name, field, cause, decision, on },
});
