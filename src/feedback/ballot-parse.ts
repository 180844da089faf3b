/** A row of ballots → what it declares. Pure. */
import { toDossierCode } from '#dossier/parse.js';
import { CHANNEL_LABELS, parseChannel } from '#dossier/wordings.js';
import type { InputRow } from '#kit/input.js';
import { type Cells, openCells, orFind, parseDayCell, type RowSource } from './cells.js';
import { type Entry, type Facts, INDICATORS, type Indicator, SELF_SCORED } from './model.js';
import type { ParseContext, Parsed } from './parse.js';
import { placeRow, type RowPlace } from './place-row.js';
import { LEVEL_LABELS, listLabels, parseLevel, parsePoints, type Scale } from './wordings.js';
import { feedbackFindings } from './words.js';

export function parseBallot(row: InputRow, source: RowSource, { known, scale }: ParseContext): Parsed {
  const cells = openCells(row, source);
  const dossier = cells.text('dossier') === '' ? '' : toDossierCode(cells.text('dossier'));
  const answeredOn = cells.require('answered_on', parseDayCell(cells, 'answered_on'));
  const answers = readAnswers(cells, scale);
  const given = Object.values(answers).filter((answer) => answer !== null);
  if (given.length === 0 && cells.found.length === 0)
    cells.complain(feedbackFindings.find('no-answer', {}, cells.where()));
  const place = answeredOn === undefined ? undefined : placeRow(cells, dossier, answeredOn, known);
  const channel = readChannel(cells, place);
  if (answeredOn === undefined || place === undefined) return { entry: undefined, found: cells.found };
  const { unit, placedOn, procedure } = place;
  const facts = { dossier, unit, answeredOn, placedOn, procedure, channel, ...answers };
  return { entry: { key: keyOf(cells, facts), facts }, found: cells.found, place };
}

function readAnswers(cells: Cells, scale: Scale | undefined): Facts {
  const overall = cells.fact('overall', 'overall', (value) => {
    const level = parseLevel(value, scale);
    if (level === 'ambiguous') {
      cells.complain(feedbackFindings.find('scale-needed', { value }, cells.where('overall')));
      return undefined;
    }
    return orFind(level, cells, 'overall', (where) =>
      feedbackFindings.find('unknown-level', { value, allowed: listLabels(LEVEL_LABELS) }, where),
    );
  });
  const points = INDICATORS.map((indicator) => readPoints(cells, indicator));
  return Object.assign({ ...overall }, ...points) as Facts;
}

function readPoints(cells: Cells, indicator: Indicator): Facts {
  const column = `indicator_${indicator}`;
  return cells.fact(`indicator${indicator}`, column, (value) =>
    orFind(parsePoints(value, indicator), cells, column, (where) =>
      feedbackFindings.find('bad-points', { value, column }, where),
    ),
  ) as Facts;
}

/** The dossier's own, where it is stored; else what the row says. */
function readChannel(cells: Cells, place: RowPlace | undefined): string {
  const value = cells.text('channel');
  if (place === undefined || place.channel !== '' || value === '') return place?.channel ?? '';
  return (
    orFind(parseChannel(value), cells, 'channel', (where) =>
      feedbackFindings.find('unknown-channel', { value, allowed: listLabels(CHANNEL_LABELS) }, where),
    ) ?? ''
  );
}

/** What marks a ballot that bears neither a code nor a dossier: its content, counted through by `numberSame` (plan.ts). */
export const ANONYMOUS = '=';

const SELF_SCORED_KEYS = SELF_SCORED.map((indicator) => `indicator${indicator}`);

/** One ballot a dossier (TT 01/2018); the points that a unit gives itself on a day are one row too. */
function keyOf(cells: Cells, facts: Facts): Entry['key'] {
  if (facts.dossier !== '') return `dossier ${facts.dossier}`;
  if (cells.text('code') !== '') return `ballot ${cells.text('code')}`;
  if (isSelfScored(facts)) return `self ${facts.unit} ${facts.answeredOn}`;
  const answers = ['overall', ...INDICATORS.map((indicator) => `indicator${indicator}`)];
  return [
    ANONYMOUS,
    facts.unit,
    facts.answeredOn,
    facts.channel,
    ...answers.map((key) => facts[key] ?? ''),
  ].join(' ');
}

/** Nothing but indicators 5, 8 and 9: no citizen's ballot. */
export const isSelfScored = (facts: Facts): boolean =>
  (facts.overall ?? null) === null &&
  INDICATORS.every(
    (indicator) =>
      SELF_SCORED_KEYS.includes(`indicator${indicator}`) || (facts[`indicator${indicator}`] ?? null) === null,
  );
