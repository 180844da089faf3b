/** Several limits, and no word on which of them holds when: in one cell, or in several rows of one channel. */
import { renderLimit } from '#calendar/limits/text.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { CatalogueRow } from '../parse.js';
import { catalogueFindings } from '../words.js';
import { hasUnlabelledOptions, readLimit } from './limit-of.js';
import { at, cell, codeOf, type Rule } from './rule.js';
import { channelOfRow, groupByChannel } from './same-code.js';

export const timeLimitChannels: Rule = {
  slug: 'time-limit-channels',
  columns: ['time_limit'],
  *check(files): Iterable<Diagnostic> {
    for (const row of files.flatMap(({ rows }) => rows)) {
      if (hasUnlabelledOptions(readLimit(row).limit)) yield say(row, cell(row, 'time_limit'));
    }
    for (const rows of groupByChannel(files)) yield* checkChannels(rows);
  },
};

/** Names the rows of a channel that has more than one limit. */
function* checkChannels(rows: readonly CatalogueRow[]): Iterable<Diagnostic> {
  for (const channel of ['counter', 'online', 'post'] as const) {
    const own = rows.filter((row) => channelOfRow(row) === channel);
    const limits = [...new Set(own.map((row) => renderLimit(readLimit(row).limit, 'vi')))].sort(compareCodes);
    if (limits.length > 1) for (const row of own) yield say(row, limits.join('; '));
  }
}

const say = (row: CatalogueRow, value: string): Diagnostic =>
  catalogueFindings.find('time-limit-channels', { code: codeOf(row), value }, at(row, 'time_limit'));
