#!/usr/bin/env node
/** Starts the program and hands its exit code to the system. Never calls exit: piped output is complete whatever its size. */
import { runMotcua } from '../dist/main.js';

// A reader that has seen enough (`motcua history | head -1`) is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
process.exitCode = await runMotcua(process.argv.slice(2));
