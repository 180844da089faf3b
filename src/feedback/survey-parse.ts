/** A row of survey counts → what it declares: how many gave an answer to a question. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { InputRow } from '#kit/input.js';
import { PERIOD_FORMS, parsePeriod } from '#kit/period.js';
import { parseInteger } from '#kit/values.js';
import { type Cells, openCells, orFind, type RowSource } from './cells.js';
import type { ParseContext, Parsed } from './parse.js';
import { LEVEL_LABELS, listLabels, parseLevel, parseQuestion, QUESTION_LABELS } from './wordings.js';
import { feedbackFindings } from './words.js';

export function parseSurvey(
  row: InputRow,
  source: RowSource,
  { known, scale = '1-5' }: ParseContext,
): Parsed {
  const cells = openCells(row, source);
  const unit = cells.require('unit', (text) => text as UnitCode);
  const isUnknown = unit !== undefined && !known.hasUnit(unit);
  if (isUnknown && known.unknown === 'reject')
    cells.complain(feedbackFindings.find('unknown-unit', { code: unit }, cells.where('unit')));
  const period = cells.require('period', (value) =>
    orFind(parsePeriod(value), cells, 'period', (where) =>
      feedbackFindings.find('bad-period', { value, forms: PERIOD_FORMS }, where),
    ),
  );
  const question = cells.require('question', (value) =>
    orFind(parseQuestion(value), cells, 'question', (where) =>
      feedbackFindings.find('unknown-question', { value, allowed: listLabels(QUESTION_LABELS) }, where),
    ),
  );
  const level = cells.require('level', (value) => {
    const known = parseLevel(value, scale);
    return orFind(known === 'ambiguous' ? undefined : known, cells, 'level', (where) =>
      feedbackFindings.find('unknown-level', { value, allowed: listLabels(LEVEL_LABELS) }, where),
    );
  });
  const count = cells.require('count', (value) => parseCount(value, cells));
  if (unit === undefined || period === undefined || question === undefined || level === undefined)
    return { entry: undefined, found: cells.found };
  const facts = { unit, fromOn: period.from, untilOn: period.until, question, level, count: count ?? null };
  const key = [unit, period.from, period.until, question, level].join(' ');
  return { entry: { key, facts }, found: cells.found, place: { unit, isUnknown, isUnlinked: false } };
}

function parseCount(value: string, cells: Cells): number | undefined {
  const count = parseInteger(value);
  return orFind(count !== undefined && count >= 0 ? count : undefined, cells, 'count', (where) =>
    feedbackFindings.find('bad-number', { value, column: 'count' }, where),
  );
}
