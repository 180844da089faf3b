/** Reads a small text file whole: a scenario, a plan. UTF-8, or UTF-16 as Windows editors save it. */
import { openSource } from './source.js';

/** The text without a byte order mark; undefined where the bytes are no Unicode text. `-` is standard input. */
export async function readText(
  file: string,
  stdin: AsyncIterable<Buffer> = process.stdin,
): Promise<string | undefined> {
  const source = await openSource(file, stdin);
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks) chunks.push(chunk);
  try {
    return new TextDecoder(encodingOf(source.sample), { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof TypeError) return undefined; // how the decoder says that bytes are malformed
    throw error;
  }
}

/** By the byte order mark, which Windows editors write in UTF-16. */
function encodingOf(sample: Buffer): string {
  const mark = sample.subarray(0, 2).toString('latin1');
  return mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
}
