/** The map in a browser: reached by the keyboard, read by a screen reader, by day and by night, on a telephone and on paper. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { play } from '../../play.js';
import { CHROMIUM, openBrowser } from '../../report/chromium.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/org/tiep-can');
const title = CHROMIUM === undefined ? 'the map (no Chromium here: set MOTCUA_CHROMIUM)' : 'the map';

describe.skipIf(CHROMIUM === undefined)(title, () => {
  const home = process.cwd();
  let folder = '';
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-map-')));
    cpSync(FIXTURES, folder, { recursive: true });
    process.chdir(folder);
    await play(['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province']);
    await play(['org', 'apply', 'don-vi.csv', '--areas', 'dia-ban.csv', '--correction', '--yes']);
    for (const lang of ['vi', 'en'])
      await play(['org', 'coverage', '--as-of', '2025-07-01', '--lang', lang, '-o', `${lang}.html`]);
    process.chdir(home);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(lang: 'vi' | 'en', options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => complaints.push(line.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, `${lang}.html`)).href);
  }
  afterEach(async () => {
    await page?.context().close();
    expect(complaints.splice(0)).toEqual([]);
  });

  test('leads by the keyboard past itself, from a mark to its row and back', async () => {
    await open('vi');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Bỏ qua bản đồ');
    expect(await page.locator(':focus').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus title').textContent()).toMatch(
      /^Phường Bến Đá \(99001\): 48\.210 người; điểm gần nhất/,
    );
    await page.keyboard.press('Enter');
    expect(await page.locator('tr:target').textContent()).toMatch(/^99001/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('a:target title').textContent()).toMatch(/^Phường Bến Đá/);
  });

  test.each([
    ['vi', 'light'],
    ['en', 'dark'],
  ] as const)('gives a screen reader nothing serious to complain of: %s, %s', async (lang, colorScheme) => {
    await open(lang, { colorScheme });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('is dark by night', async () => {
    await open('vi', { colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(17, 22, 27)');
  });

  test('is no wider than a telephone', async () => {
    await open('en', { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  test('lies whole on the first page, in the colours of paper', async () => {
    await open('vi', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--ground')`),
    ).toBe('#fff');
    // A4 on its side between its margins: 270 × 180 mm at 96 dots an inch.
    await page.setViewportSize({ width: 1020, height: 680 });
    const height = await page
      .locator('section.reach')
      .evaluate((section) => section.getBoundingClientRect().height);
    expect(height).toBeLessThan(680);
  });
});
