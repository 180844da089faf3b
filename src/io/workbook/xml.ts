/**
 * Cuts XML into tags and texts as it comes in, piece by piece: no tree, no memory beyond one tag or text.
 * Names come without their prefix (`x:row` is `row`), texts undecoded, because most are never looked at.
 */
import { TextDecoder } from 'node:util';
import { Unreadable } from './damage.js';

export interface XmlEvents {
  open(name: string, attributes: string): void;
  text(raw: string): void;
  close(name: string): void;
}

/** No tag or text of a workbook is longer: a cell holds 32,767 characters. */
const LONGEST_TOKEN = 16 * 1024 * 1024;

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

export interface XmlScanner {
  feed(piece: string): void;
}

export function createXmlScanner(events: XmlEvents): XmlScanner {
  let rest = '';
  const scan = (text: string): number => {
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) return at;
      const end = endOfTag(text, tag);
      if (end === -1) return at;
      if (tag > at) events.text(text.slice(at, tag));
      emitTag(text, tag, end, events);
      at = end + 1;
    }
  };
  return {
    feed(piece) {
      const text = rest === '' ? piece : rest + piece;
      rest = text.slice(scan(text));
      if (rest.length > LONGEST_TOKEN) throw new Unreadable('too-large', 'XML');
    },
  };
}

/** Index of the `>` that ends the tag, comment or CDATA section; -1 when it has not come yet. */
function endOfTag(text: string, tag: number): number {
  const kind = text.charCodeAt(tag + 1);
  if (kind === BANG && '<![CDATA['.startsWith(text.slice(tag, tag + 9))) return endOf(text, ']]>', tag);
  if (kind === BANG && '<!--'.startsWith(text.slice(tag, tag + 4))) return endOf(text, '-->', tag);
  if (kind === QUESTION) return endOf(text, '?>', tag);
  let end = text.indexOf('>', tag);
  while (end !== -1 && isInQuotes(text, tag, end)) end = text.indexOf('>', end + 1);
  return end;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length - 1;
}

/** A `>` may stand inside an attribute's value. */
function isInQuotes(text: string, tag: number, end: number): boolean {
  let open = 0;
  for (let i = tag; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) open = open === 0 ? code : open === code ? 0 : open;
  }
  return open !== 0;
}

function emitTag(text: string, tag: number, end: number, events: XmlEvents): void {
  const kind = text.charCodeAt(tag + 1);
  if (kind === SLASH) events.close(nameAt(text, tag + 2, end));
  else if (kind === BANG) emitCdata(text, tag, end, events);
  else if (kind !== QUESTION) emitOpening(text, tag, end, events);
}

function emitCdata(text: string, tag: number, end: number, events: XmlEvents): void {
  if (text.startsWith('<![CDATA[', tag)) events.text(text.slice(tag + 9, end - 2).replaceAll('&', '&amp;'));
}

function emitOpening(text: string, tag: number, end: number, events: XmlEvents): void {
  const isEmpty = text.charCodeAt(end - 1) === SLASH;
  const name = nameAt(text, tag + 1, end);
  events.open(name, text.slice(tag + 1, isEmpty ? end - 1 : end));
  if (isEmpty) events.close(name);
}

/** The name that begins at `from`, without its prefix. */
function nameAt(text: string, from: number, end: number): string {
  let start = from;
  let at = from;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === SLASH) break;
    if (code === COLON) start = at + 1;
  }
  return text.slice(start, at);
}

/** The value of an attribute in the text of its tag, by its name without prefix; undefined when it is not there. */
export function attributeOf(tag: string, name: string): string | undefined {
  let at = endOfName(tag, 0);
  for (;;) {
    at = skipBlanks(tag, at);
    const end = endOfName(tag, at);
    const sign = skipBlanks(tag, end);
    if (end === at || tag[sign] !== '=') return undefined;
    const quote = skipBlanks(tag, sign + 1);
    const close = tag.indexOf(tag.charAt(quote), quote + 1);
    if (close === -1) return undefined;
    if (isNamed(tag, at, end, name)) return decodeEntities(tag.slice(quote + 1, close));
    at = close + 1;
  }
}

/** Is `tag[from..end]` this name, with or without a prefix? */
function isNamed(tag: string, from: number, end: number, name: string): boolean {
  const start = end - name.length;
  return (
    start >= from && tag.startsWith(name, start) && (start === from || tag.charCodeAt(start - 1) === COLON)
  );
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

const EQUALS = 61;

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) > 32 && text.charCodeAt(at) !== EQUALS) at += 1;
  return at;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it was meant: `&#7879;` is ệ. What is no reference stays as it is. */
export function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return toCharacter(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

/** A code point as text; what is none becomes the sign of a broken letter. */
export const toCharacter = (codePoint: number): string =>
  codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff)
    ? String.fromCodePoint(codePoint)
    : '\ufffd';

/** What is to be done at the beginning and at the end of elements, by name. */
export interface ElementActions {
  readonly open?: Readonly<Record<string, (tag: string) => void>>;
  readonly close?: Readonly<Record<string, () => void>>;
  readonly text?: (raw: string) => void;
}

/** Maps, because an element may well be called `constructor`. */
export function byElement({ open = {}, close = {}, text = () => {} }: ElementActions): XmlEvents {
  const opening = new Map(Object.entries(open));
  const closing = new Map(Object.entries(close));
  return { open: (name, tag) => opening.get(name)?.(tag), close: (name) => closing.get(name)?.(), text };
}

/** Feeds the bytes of a part (UTF-8, or UTF-16 with its mark) to a scanner. */
export async function* scanXml(pieces: AsyncIterable<Buffer>, scanner: XmlScanner): AsyncGenerator<void> {
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(utf16Of(piece) ?? 'utf-8');
    scanner.feed(decoder.decode(piece, { stream: true }));
    yield;
  }
}

function utf16Of(piece: Buffer): string | undefined {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : undefined;
}

/** Scans a whole part. */
export async function scanWhole(pieces: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  for await (const _ of scanXml(pieces, createXmlScanner(events)));
}
