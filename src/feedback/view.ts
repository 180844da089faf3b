/** What people see of the feedback: the lists. Pure. */
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { FEEDBACK_FORMATS } from './format.js';
import {
  type Facts,
  INDICATORS,
  type Kind,
  type Level,
  type PetitionChannel,
  type Question,
  type Topic,
} from './model.js';
import {
  KIND_LABELS,
  LEVEL_LABELS,
  PETITION_CHANNEL_LABELS,
  QUESTION_LABELS,
  TOPIC_LABELS,
} from './wordings.js';

/** Members in the order of a list, each under the head of its column in a file. */
const LISTED: Readonly<Record<Kind, readonly (readonly [member: string, column: string])[]>> = {
  ballots: [
    ...([
      ['unit', 'unit'],
      ['dossier', 'dossier'],
      ['answeredOn', 'answered_on'],
    ] as const),
    ...([
      ['channel', 'channel'],
      ['overall', 'overall'],
    ] as const),
    ...INDICATORS.map((one) => [`indicator${one}`, `indicator_${one}`] as const),
  ],
  survey: [
    ...([
      ['unit', 'unit'],
      ['fromOn', 'from_on'],
      ['untilOn', 'until_on'],
    ] as const),
    ...([
      ['question', 'question'],
      ['level', 'level'],
      ['count', 'count'],
    ] as const),
  ],
  petitions: [
    ...([
      ['code', 'code'],
      ['unit', 'unit'],
      ['dossier', 'dossier'],
    ] as const),
    ...([
      ['receivedOn', 'received_on'],
      ['channel', 'channel'],
      ['topic', 'topic'],
    ] as const),
    ...([
      ['dueOn', 'due_on'],
      ['answeredOn', 'answered_on'],
    ] as const),
    ...([
      ['upheld', 'upheld'],
      ['satisfied', 'satisfied'],
    ] as const),
  ],
};

/** Columns that no file has. */
const OWN_TITLES: Readonly<Record<string, Bilingual>> = {
  from_on: { vi: 'Từ ngày', en: 'From' },
  until_on: { vi: 'Trước ngày', en: 'Before' },
};

export function listSheet(kind: Kind, rows: readonly Facts[], lang: Lang, hasMore: boolean): Sheet {
  const titles = new Map(FEEDBACK_FORMATS[kind].columns.map(({ key, title }) => [key, title]));
  const columns = LISTED[kind].map(
    ([member, key]): SheetColumn => ({
      key,
      title: titles.get(key) ?? OWN_TITLES[key] ?? { vi: key, en: key },
      kind: kindOf(member),
    }),
  );
  const more: Bilingual = { vi: 'Còn nữa: tăng --limit.', en: 'There are more: raise --limit.' };
  return {
    name: { vi: sentence(KIND_LABELS[kind].vi), en: sentence(KIND_LABELS[kind].en) },
    columns,
    rows: rows.map((facts) => LISTED[kind].map(([member]) => cellOf(member, facts[member] ?? null, lang))),
    ...(hasMore ? { footer: [more] } : {}),
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function kindOf(member: string): SheetColumn['kind'] {
  if (member.endsWith('On')) return 'date';
  if (member === 'count' || member.startsWith('indicator')) return 'integer';
  return ['unit', 'dossier', 'code'].includes(member) ? 'code' : 'text';
}

function cellOf(member: string, value: Cell, lang: Lang): Cell {
  if (value === null || value === '') return value;
  if (member === 'overall' || member === 'level') return LEVEL_LABELS[value as Level][lang];
  if (member === 'channel') return PETITION_CHANNEL_LABELS[value as PetitionChannel][lang];
  if (member === 'question') return QUESTION_LABELS[value as Question][lang];
  if (member === 'topic') return TOPIC_LABELS[value as Topic][lang];
  if (member === 'upheld' || member === 'satisfied')
    return value === 1 ? { vi: 'có', en: 'yes' }[lang] : { vi: 'không', en: 'no' }[lang];
  return value;
}
