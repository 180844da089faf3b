/** The browser that the tests of pages run in: one that is on the machine. Without any they are skipped, and say so. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM: string | undefined = [process.env.MOTCUA_CHROMIUM ?? '', ...PLACES].find(
  (path) => path !== '' && existsSync(path),
);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
