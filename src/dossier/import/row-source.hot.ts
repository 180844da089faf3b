/**
 * Where the writer gets its rows from, one message after the other and without giving way, because a transaction is open:
 * a worker thread for large files; for small ones, which are read before a thread has started, this thread beforehand.
 */
import { statSync } from 'node:fs';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { rejectsOf } from '#io/read/rejects.js';
import { discardStaged } from '#io/staged.js';
import { Refusal } from '#kit/refusal.js';
import { type ReaderMessage, type ReaderSetup, Unfit } from './batch.hot.js';
import { readFiles } from './read-files.hot.js';
import { readTables } from './read-tables.hot.js';

export interface RowSource {
  next(): ReaderMessage;
  close(): Promise<void>;
}

const LARGE_BYTES = 4_000_000;
/** Of a packed file (a workbook is one too) a byte holds about so many. */
const PACKED_TIMES = 10;
const isPacked = (file: string): boolean => /\.(gz|xlsx|xlsm|ods)$/i.test(file);
/** What the reading thread leaves behind is little, and short-lived; by default V8 would let 48 MB of it wait. */
const YOUNG_MB = 6;
/** A thread that says nothing for so long is dead. */
const PATIENCE_MS = 600_000;

/** Throws Unfit where a file is none for the fast reader. */
export async function openRowSource(setup: ReaderSetup): Promise<RowSource> {
  const isBuilt = import.meta.url.endsWith('.js');
  const isLarge = setup.files.includes('-') || unpackedSizeOf(setup.files) > LARGE_BYTES;
  const source = await (isBuilt && isLarge ? openWorker(setup) : readHere(setup));
  return { ...source, close: () => source.close().finally(() => discardRejects(setup)) };
}

/** What has its place by then is left alone. */
function discardRejects({ files, writesRejects }: ReaderSetup): void {
  if (!writesRejects) return;
  for (const { rows, reasons } of files.map(rejectsOf)) {
    discardStaged(rows);
    discardStaged(reasons);
  }
}

export const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);

const unpackedSizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + sizeOf([file]) * (isPacked(file) ? PACKED_TIMES : 1), 0);

async function readHere(setup: ReaderSetup): Promise<RowSource> {
  const messages: ReaderMessage[] = [];
  try {
    const read = setup.flags === undefined ? readFiles : readTables;
    for await (const message of read(setup)) messages.push(message);
  } catch (error) {
    discardRejects(setup);
    throw error;
  }
  let at = 0;
  return {
    next: () => {
      const message = messages[at++];
      if (message === undefined) throw new Error('read past the end');
      return message;
    },
    close: async () => {},
  };
}

async function openWorker(setup: ReaderSetup): Promise<RowSource> {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL('./worker.hot.js', import.meta.url), {
    workerData: { setup, port: port2, signal },
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  const close = async (): Promise<void> => {
    port1.close();
    await worker.terminate();
  };
  return { next: () => receive(port1, signal), close };
}

function receive(port: Parameters<typeof receiveMessageOnPort>[0], signal: Int32Array): ReaderMessage {
  for (;;) {
    const posted = Atomics.load(signal, 0);
    const received = receiveMessageOnPort(port) as { message: ReaderMessage } | undefined;
    if (received !== undefined) return open(received.message, signal);
    if (Atomics.wait(signal, 0, posted, PATIENCE_MS) === 'timed-out')
      throw new Error('the reading thread says nothing any more');
  }
}

function open(message: ReaderMessage, signal: Int32Array): ReaderMessage {
  if (message.kind === 'unfit') throw new Unfit();
  if (message.kind === 'refused') throw new Refusal('unusable', [...message.diagnostics]);
  if (message.kind === 'failed') {
    const { code, syscall } = message;
    throw Object.assign(new Error(message.message), code === undefined ? {} : { code, syscall });
  }
  if (message.kind === 'rows') {
    Atomics.add(signal, 1, 1);
    Atomics.notify(signal, 1);
  }
  return message;
}
