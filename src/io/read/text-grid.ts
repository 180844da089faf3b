/** Opens delimited text as rows: finds its encoding and delimiter, unless told. */
import { isUtf8 } from 'node:buffer';
import { type Charset, type Encoding, type FontEncoding, openCharset } from '../encoding/charset.js';
import { detectEncoding, detectFont, markOf } from '../encoding/detect.js';
import { findDelimiter } from './delimiter.js';
import type { Grid } from './grid.js';
import { countNamed, type Naming } from './layout.js';
import { cutRecords } from './records.js';
import type { Source } from './source.js';

interface TextOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
}

interface TextGrid extends Grid {
  readonly encoding: Encoding;
  readonly font?: FontEncoding;
  /** Whether the encoding is beyond doubt. */
  readonly isSure: boolean;
  readonly delimiter: string;
  /** The byte order mark. */
  readonly mark: Buffer;
}

export async function openTextGrid(source: Source, naming: Naming, options: TextOptions): Promise<TextGrid> {
  const { file, sample } = source;
  const detected = options.encoding === undefined ? await detectEncoding(sample) : undefined;
  const encoding = options.encoding ?? detected?.encoding ?? 'utf-8';
  const mark = markOf(sample)?.encoding === encoding ? (markOf(sample)?.length ?? 0) : 0;
  const text = sample.subarray(mark);
  const font = detected === undefined ? undefined : await findFont(text, encoding);
  const charset = await openCharset(encoding, font);
  const delimiter =
    options.delimiter ?? (await findDelimiter(text, charset, (cells) => countNamed(cells, naming)));
  return {
    file,
    encoding,
    ...(font === undefined ? {} : { font }),
    isSure: detected?.isSure ?? true,
    delimiter,
    mark: sample.subarray(0, mark),
    isDelimited: true,
    isSound: (bytes) => encoding === 'utf-8' && isUtf8(bytes),
    records: cutRecords(skip(source.chunks, mark), charset, delimiter),
  };
}

/** How much text is looked at for letters of old fonts. */
const FONT_SAMPLE = 128 * 1024;

async function findFont(text: Buffer, encoding: Encoding): Promise<FontEncoding | undefined> {
  if (encoding === 'utf-8') return detectFont(text.subarray(0, FONT_SAMPLE).toString('utf8'));
  if (!encoding.startsWith('utf-16')) return undefined;
  const charset: Charset = await openCharset(encoding);
  return detectFont(charset.openTape().add(text.subarray(0, FONT_SAMPLE)).toString('utf8'));
}

async function* skip(chunks: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const chunk of chunks) {
    yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
