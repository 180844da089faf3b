/** The thread that reads: posts batches, at most a few ahead of the thread that writes, which sleeps until one is there. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#kit/refusal.js';
import { type ReaderMessage, type ReaderSetup, Unfit } from './batch.hot.js';
import { readFiles } from './read-files.hot.js';
import { readTables } from './read-tables.hot.js';

export interface WorkerTask {
  readonly setup: ReaderSetup;
  readonly port: MessagePort;
  /** Messages posted, and batches taken. */
  readonly signal: Int32Array;
}

/** More than a pool of the writer holds (write-rows.hot.ts), or each would wait while the other works. */
const AHEAD = 9;

function post({ port, signal }: WorkerTask, message: ReaderMessage): void {
  port.postMessage(message);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}

async function work(task: WorkerTask): Promise<void> {
  let ahead = 0;
  try {
    const read = task.setup.flags === undefined ? readFiles : readTables;
    for await (const message of read(task.setup)) {
      post(task, message);
      if (message.kind !== 'rows') continue;
      ahead++;
      for (let taken = Atomics.load(task.signal, 1); ahead - taken >= AHEAD; ) {
        Atomics.wait(task.signal, 1, taken);
        taken = Atomics.load(task.signal, 1);
      }
    }
  } catch (error) {
    post(task, toMessage(error));
  }
}

function toMessage(error: unknown): ReaderMessage {
  if (error instanceof Unfit) return { kind: 'unfit' };
  if (error instanceof Refusal) return { kind: 'refused', diagnostics: error.diagnostics };
  const { message, code, syscall } = error as Error & { code?: string; syscall?: string };
  return { kind: 'failed', message, code, syscall };
}

parentPort?.postMessage('ready');
await work(workerData as WorkerTask);
