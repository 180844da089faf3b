/**
 * Time limits by channel: joining what several rows say of one procedure, and taking apart the portal's text in
 * which channel, time, fee and description are run together ("Trực tiếp60 Ngày làm việcKhông có thông tin…").
 */
import { compareCodes, nfc } from '#kit/vietnamese.js';
import type { Channel, LimitOption, TimeLimit } from '../model.js';
import { joinOptions, sameLimit } from './options.js';
import { CHANNEL_TITLE, renderLimit } from './text.js';

export interface ChannelLimit {
  readonly channel: Channel;
  readonly limit: TimeLimit;
}

/** One limit for all channels, or the limits of each. The order of the rows makes no difference. */
export function joinChannels(limits: readonly ChannelLimit[]): TimeLimit {
  const first = limits[0];
  if (first === undefined) return { kind: 'not-specified' };
  if (limits.every(({ limit }) => sameLimit(limit, first.limit))) return first.limit;
  const options: LimitOption[] = [];
  for (const { channel, limit } of limits) {
    if (limit.kind === 'unparsed' || limit.kind === 'stages')
      return { kind: 'unparsed', text: sayAll(limits) };
    if (limit.kind === 'alternatives') {
      options.push(...limit.options.map((option) => ({ ...option, channel: option.channel ?? channel })));
    } else options.push({ channel, when: '', limit });
  }
  return joinOptions(dropEqualChannels(options));
}

const CHANNELS: readonly (Channel | null)[] = [null, 'counter', 'online', 'post'];

/** Options by channel, each channel's in order; without the channel where all channels say the same. */
function dropEqualChannels(options: readonly LimitOption[]): LimitOption[] {
  const groups = CHANNELS.map((channel) =>
    options.filter((option) => option.channel === channel).sort(byCase),
  );
  const said = groups.filter((group) => group.length > 0);
  const sets = said.map((group) =>
    [...new Set(group.map(({ when, limit }) => JSON.stringify([when, limit])))].join(),
  );
  return sets.every((set) => set === sets[0])
    ? (said[0] ?? []).map((option) => ({ ...option, channel: null }))
    : said.flat();
}

/** By case, then kind of limit, then size. */
const byCase = (a: LimitOption, b: LimitOption): number =>
  compareCodes(a.when, b.when) ||
  compareCodes(a.limit.kind, b.limit.kind) ||
  sizeOf(a.limit) - sizeOf(b.limit);

function sizeOf(limit: LimitOption['limit']): number {
  if ('minutes' in limit) return limit.minutes;
  if ('months' in limit) return limit.months;
  return 'cutOff' in limit ? (limit.cutOff ?? -1) : 0;
}

const sayAll = (limits: readonly ChannelLimit[]): string =>
  limits.map(({ channel, limit }) => `${CHANNEL_TITLE[channel].vi}: ${renderLimit(limit, 'vi')}`).join('; ');

const PORTAL_CHANNELS: Readonly<Record<string, Channel>> = {
  'Trực tiếp': 'counter',
  'Trực tuyến': 'online',
  'Dịch vụ bưu chính': 'post',
};

/** A channel counts only where a time stands right behind it: descriptions name channels too. */
const CHANNEL = /(Trực tiếp|Trực tuyến|Dịch vụ bưu chính)(?=\d|Không (?:có thông tin|quy định))/gu;
const TIME =
  /^(?:\d[\d.,]*\s+(?:Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tháng|Tuần|Phút)|Không (?:có thông tin|quy định))/u;

export interface PortalTime {
  readonly channel: Channel;
  /** The time as it stands there; undefined where only a number does, which may belong to the fee behind it. */
  readonly time: string | undefined;
  readonly text: string;
}

/** What a portal's run-together text says of each channel, in its order; empty for any other text. */
export function cutPortalText(raw: string): PortalTime[] {
  const text = nfc(raw);
  const starts = [...text.matchAll(CHANNEL)];
  return starts.map((match, i) => {
    const rest = text.slice(match.index + match[0].length, starts[i + 1]?.index);
    const time = TIME.exec(rest)?.[0];
    return { channel: PORTAL_CHANNELS[match[1] ?? ''] ?? 'counter', time, text: time ?? rest.slice(0, 20) };
  });
}
