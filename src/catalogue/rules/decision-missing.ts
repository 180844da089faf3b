/** Only a decision of promulgation can amend, replace or abolish a procedure (domain.md 5.2). */
import type { Status } from '../model.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, rowRule, statusOf } from './rule.js';

const NEEDS_DECISION: ReadonlySet<Status | undefined> = new Set([
  'amended',
  'replaced',
  'abolished',
] as const);

export const decisionMissing = rowRule('decision-missing', {}, (row, _, { decision }) => {
  const { status, value } = statusOf(row);
  return NEEDS_DECISION.has(status) && cell(row, 'decision') === '' && decision === undefined
    ? catalogueFindings.find('decision-missing', { code: codeOf(row), value }, at(row, 'decision'))
    : undefined;
});
