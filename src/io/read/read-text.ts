/** Reads a small text file whole: a scenario, a plan. UTF-8, or UTF-16 as Windows editors save it. */
import { ioFindings } from '../words.js';
import { CutOff, openSource } from './source.js';

/** The text without a byte order mark; undefined where the bytes are no Unicode text. `-` is standard input. */
export async function readText(file: string, stdin?: AsyncIterable<Buffer>): Promise<string | undefined> {
  const source = await openSource(file, stdin);
  const bytes = await collect(source.chunks, file);
  try {
    return new TextDecoder(encodingOf(source.sample), { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // how the decoder says that bytes are malformed
    throw error;
  }
}

async function collect(chunks: AsyncIterable<Buffer>, file: string): Promise<Buffer> {
  const collected: Buffer[] = [];
  try {
    for await (const chunk of chunks) collected.push(chunk);
  } catch (error) {
    throw error instanceof CutOff ? ioFindings.refuse('unusable', 'half-read', {}, { file }) : error;
  }
  return Buffer.concat(collected);
}

/** By the byte order mark, which Windows editors write in UTF-16. */
function encodingOf(sample: Buffer): string {
  const mark = sample.subarray(0, 2).toString('latin1');
  return mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
}
