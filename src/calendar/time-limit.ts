/**
 * Reads the time limit of a procedure as catalogues and portals write it (domain.md 5.3). What it cannot be sure
 * of stays `unparsed`; what it had to assume is a flag.
 */
import { tidy } from '#kit/vietnamese.js';
import { parseCanonical } from './limits/canonical.js';
import { cutPortalText, joinChannels } from './limits/channels.js';
import { channelOf, joinOptions } from './limits/options.js';
import { prepareLimit } from './limits/prepare.js';
import type { Reading } from './limits/read.js';
import { splitLimit } from './limits/split.js';
import { readStages } from './limits/stages.js';
import type { Channel, LimitFlag, LimitOption, ReadLimit } from './model.js';

export function parseTimeLimit(raw: string): ReadLimit {
  const portal = parsePortalLimits(raw);
  return portal.length === 0 ? parseText(tidyLines(raw)) : joinPortal(portal, tidyLines(raw));
}

export interface PortalLimit {
  readonly channel: Channel;
  readonly text: string;
  readonly read: ReadLimit;
}

/** The limit of each channel in a portal's run-together text ("Trực tiếp60 Ngày làm việcMiễn phí…"); empty for any other. */
export const parsePortalLimits = (raw: string): PortalLimit[] =>
  cutPortalText(raw).map(({ channel, time, text }) => ({
    channel,
    text,
    read: time === undefined ? unparsed(text) : parseText(time),
  }));

function joinPortal(portal: readonly PortalLimit[], text: string): ReadLimit {
  const limit = joinChannels(portal.map(({ channel, read }) => ({ channel, limit: read.limit })));
  const flags = inOrder(portal.flatMap(({ read }) => read.flags));
  return limit.kind === 'unparsed' ? unparsed(text) : { limit, flags };
}

const unparsed = (text: string): ReadLimit => ({ limit: { kind: 'unparsed', text }, flags: [] });

function parseText(text: string): ReadLimit {
  if (text === '' || /^[-–.]$/.test(text)) return { limit: { kind: 'not-specified' }, flags: ['blank'] };
  const canonical = parseCanonical(text);
  if (canonical !== undefined) return { limit: canonical, flags: [] };
  const prepared = text.length > LONGEST ? undefined : prepareLimit(text);
  const split = prepared === undefined ? undefined : splitLimit(prepared);
  if (split === undefined || split.readings.length === 0) return unparsed(text);
  return assemble(split.readings, split.flags);
}

/** A longer text is a description, not a time limit. */
const LONGEST = 2_000;

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
