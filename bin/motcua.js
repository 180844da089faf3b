#!/usr/bin/env node
/** Starts the program and hands its exit code to the system. Never calls exit: piped output is complete whatever its size. */
import { setFlagsFromString } from 'node:v8';
import { runMotcua } from '../dist/main.js';

// Most commands end before the optimising compiler earns what it costs: where that was measured, it waits eight times as long.
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=1081344');

process.exitCode = await runMotcua(process.argv.slice(2));
