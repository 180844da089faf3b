/** A row of petitions → what it declares. What citizens wrote is no column of ours. Pure. */
import { toDossierCode } from '#dossier/parse.js';
import type { InputRow } from '#kit/input.js';
import { parseYesNo } from '#kit/values.js';
import { type Cells, openCells, orFind, parseDayCell, type RowSource } from './cells.js';
import type { ParseContext, Parsed } from './parse.js';
import { placeRow } from './place-row.js';
import {
  listLabels,
  PETITION_CHANNEL_LABELS,
  parsePetitionChannel,
  parseTopic,
  TOPIC_LABELS,
} from './wordings.js';
import { feedbackFindings } from './words.js';

export function parsePetition(row: InputRow, source: RowSource, { known }: ParseContext): Parsed {
  const cells = openCells(row, source);
  const code = cells.require('code', (text) => text.toUpperCase());
  const dossier = cells.text('dossier') === '' ? '' : toDossierCode(cells.text('dossier'));
  const receivedOn = cells.require('received_on', parseDayCell(cells, 'received_on'));
  const dates = {
    ...cells.fact('dueOn', 'due_on', parseDayCell(cells, 'due_on')),
    ...cells.fact('answeredOn', 'answered_on', parseDayCell(cells, 'answered_on')),
  };
  const kind = readKind(cells);
  const answers = { ...readAnswer(cells, 'upheld'), ...readAnswer(cells, 'satisfied') };
  if (receivedOn !== undefined && dates.answeredOn && dates.answeredOn < receivedOn) {
    const args = { answered: dates.answeredOn, received: receivedOn };
    cells.complain(feedbackFindings.find('answered-before-received', args, cells.where('answered_on')));
  }
  const place = receivedOn === undefined ? undefined : placeRow(cells, dossier, receivedOn, known);
  if (code === undefined || receivedOn === undefined || place === undefined)
    return { entry: undefined, found: cells.found };
  const { unit, placedOn, procedure } = place;
  const facts = { code, unit, dossier, receivedOn, placedOn, procedure, ...kind, ...dates, ...answers };
  return { entry: { key: code, facts }, found: cells.found, place };
}

function readKind(cells: Cells) {
  const channel = cells.fact('channel', 'channel', (value) =>
    orFind(parsePetitionChannel(value), cells, 'channel', (where) =>
      feedbackFindings.find(
        'unknown-channel',
        { value, allowed: listLabels(PETITION_CHANNEL_LABELS) },
        where,
      ),
    ),
  );
  const topic = cells.fact('topic', 'topic', (value) =>
    orFind(parseTopic(value), cells, 'topic', (where) =>
      feedbackFindings.find(
        'unknown-topic',
        { value: beginningOf(value), allowed: listLabels(TOPIC_LABELS) },
        where,
      ),
    ),
  );
  return {
    ...(channel.channel === undefined ? {} : { channel: channel.channel ?? '' }),
    ...(topic.topic === undefined ? {} : { topic: topic.topic ?? 'other' }),
  };
}

/** What stands there may be a citizen's own words: enough to find the cell by, and no more. */
const beginningOf = (text: string): string =>
  text.length > LONGEST_TOPIC ? `${text.slice(0, LONGEST_TOPIC)}…` : text;
const LONGEST_TOPIC = 12;

const readAnswer = <Key extends 'upheld' | 'satisfied'>(cells: Cells, key: Key) =>
  cells.fact(key, key, (value) => {
    const answer = parseYesNo(value);
    return orFind(answer === undefined ? undefined : Number(answer), cells, key, (where) =>
      feedbackFindings.find('bad-answer', { value, column: key }, where),
    );
  });
