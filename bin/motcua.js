#!/usr/bin/env node
/** Starts the program and hands its exit code to the system. Never calls exit: piped output is complete whatever its size. */
import { runMotcua } from '../dist/main.js';

process.exitCode = await runMotcua(process.argv.slice(2));
