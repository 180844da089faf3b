/** The rows of a run that are good enough to be stored, with what they state. */
import { joinChannels } from '#calendar/limits/channels.js';
import { renderLimit } from '#calendar/limits/text.js';
import type { Place } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { ProcedureStatement } from '../model.js';
import { type CatalogueFile, type CatalogueRow, stateProcedure } from '../parse.js';
import { readLimit } from '../rules/limit-of.js';
import { channelOfRow, groupByChannel } from '../rules/same-code.js';
import type { StatedRow } from './plan.js';

/** Rows of one procedure by channel all state the same: the limits of all channels together. */
export function stateRows(
  files: readonly CatalogueFile[],
  isRejected: (place: Place) => boolean,
): StatedRow[] {
  const limits = limitsByChannel(files);
  return files.flatMap((file) =>
    file.rows.flatMap((row) => {
      const statement = isRejected(row.place) ? undefined : stateProcedure(row, file);
      return statement === undefined
        ? []
        : [{ place: row.place, statement: join(statement, limits.get(row)) }];
    }),
  );
}

/** Only what the file speaks of. */
function join(statement: ProcedureStatement, joined: Joined | undefined): ProcedureStatement {
  if (joined === undefined) return statement;
  const known = Object.entries(joined).filter(([key]) => Object.hasOwn(statement.attributes, key));
  return { ...statement, attributes: { ...statement.attributes, ...Object.fromEntries(known) } };
}

interface Joined {
  readonly timeLimit: string;
  readonly fee: string;
  readonly charge: string;
}

function limitsByChannel(files: readonly CatalogueFile[]): Map<CatalogueRow, Joined> {
  const limits = new Map<CatalogueRow, Joined>();
  for (const rows of groupByChannel(files)) {
    const joined = joinRows(rows);
    for (const row of rows) limits.set(row, joined);
  }
  return limits;
}

function joinRows(rows: readonly CatalogueRow[]): Joined {
  const channels = rows.map((row) => ({
    channel: channelOfRow(row) ?? 'counter',
    limit: readLimit(row).limit,
  }));
  const joinTexts = (key: 'fee' | 'charge') =>
    [...new Set(rows.map(({ cells }) => cells[key] ?? '').filter((text) => text !== ''))]
      .sort(compareCodes)
      .join('\n');
  return {
    timeLimit: renderLimit(joinChannels(channels), 'vi'),
    fee: joinTexts('fee'),
    charge: joinTexts('charge'),
  };
}
