/**
 * Reads the time limit of a procedure as catalogues and portals write it (domain.md 5.3). What it cannot be sure
 * of stays `unparsed`; what it had to assume is a flag.
 */
import { tidy } from '#kit/vietnamese.js';
import { parseCanonical } from './limits/canonical.js';
import { channelOf, joinOptions } from './limits/options.js';
import { prepareLimit } from './limits/prepare.js';
import type { Reading } from './limits/read.js';
import { splitLimit } from './limits/split.js';
import { readStages } from './limits/stages.js';
import type { LimitFlag, LimitOption, ReadLimit } from './model.js';

export function parseTimeLimit(raw: string): ReadLimit {
  const text = tidyLines(raw);
  if (text === '' || /^[-–.]$/.test(text)) return { limit: { kind: 'not-specified' }, flags: ['blank'] };
  const canonical = parseCanonical(text);
  if (canonical !== undefined) return { limit: canonical, flags: [] };
  const prepared = prepareLimit(text);
  const split = prepared === undefined ? undefined : splitLimit(prepared);
  if (split === undefined || split.readings.length === 0)
    return { limit: { kind: 'unparsed', text }, flags: [] };
  return assemble(split.readings, split.flags);
}

/** Lines mean something: each may hold a limit of its own. */
const tidyLines = (raw: string): string =>
  raw
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');

function assemble(readings: readonly Reading[], split: readonly LimitFlag[]): ReadLimit {
  const flags = [...split, ...readings.flatMap((reading) => reading.flags)];
  const stages = readStages(readings);
  if (stages !== undefined) return { limit: stages, flags: inOrder(flags) };
  const limit = joinOptions(readings.map(toOption));
  const named = limit.kind !== 'alternatives' && readings.some((reading) => reading.label !== '');
  return { limit, flags: inOrder(named ? [...flags, 'context'] : flags) };
}

function toOption({ label, limit }: Reading): LimitOption {
  const channel = channelOf(label);
  return { channel, when: channel === null ? label : '', limit };
}

const inOrder = (flags: readonly LimitFlag[]): LimitFlag[] => [...new Set(flags)].sort();
