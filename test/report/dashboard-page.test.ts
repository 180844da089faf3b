/** The dashboard in a browser: walked by mouse and keyboard, in both languages and themes, on paper, and for screen readers. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { formatInteger, formatPercent } from '#lang/numbers.js';
import { play } from '../play.js';
import { CHROMIUM, openBrowser } from './chromium.js';
import { HOSTILE, PERIOD, settleProvince, TODAY } from './dashboard-world.js';

const title = CHROMIUM === undefined ? 'the page (no Chromium here: set MOTCUA_CHROMIUM)' : 'the page';

describe.skipIf(CHROMIUM === undefined)(title, () => {
  let folder = '';
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await settleProvince();
    const flags = ['--period', PERIOD, '--today', TODAY, '--db', join(folder, 'motcua.db'), '-q'];
    await play(['report', 'dashboard', ...flags, '--signals', '-o', join(folder, 'trang.html')]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (hash = '', options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => complaints.push(line.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
    await page.goto(`${pathToFileURL(join(folder, 'trang.html'))}${hash}`);
    return page;
  };
  afterEach(async () => {
    await page?.context().close();
    // No error, no word on the console, no request to anywhere.
    expect(complaints.splice(0)).toEqual([]);
  });

  /** Clicks a link of a switch, and waits until it is the chosen one. */
  const choose = async (link: string): Promise<void> => {
    await page.click(link);
    await page.waitForSelector(`${link}[aria-current]`);
  };
  const heading = () => page.locator('h1').textContent();
  const figure = (name: string) => page.locator(`[data-figure="${name}"]`).textContent();

  test('leads from the whole down to a point and its fields, and back by the path', async () => {
    await open();
    await expect.poll(heading).toBe('Toàn bộ đơn vị');
    await page.click('[data-unit="HPASC"]');
    await page.click('[data-unit="CN-LB"]');
    await expect.poll(heading).toBe('Chi nhánh Long Biên');
    await page.click('[data-unit="CN-LB-01"]');
    await expect.poll(heading).toBe('Điểm tiếp nhận Long Biên số 1');
    expect(await page.locator('#ranking-title').count()).toBe(0);
    expect(await page.locator('#fields-title ~ figure tbody tr').count()).toBeGreaterThan(3);
    expect(new URL(page.url()).hash).toBe('#unit=CN-LB-01');
    const path = page.locator('nav.path li');
    expect(await path.allTextContents()).toEqual([
      'Toàn bộ đơn vị',
      'Trung tâm Phục vụ hành chính công',
      'Chi nhánh Long Biên',
      'Điểm tiếp nhận Long Biên số 1',
    ]);
    await page.click('nav.path a >> text=Chi nhánh Long Biên');
    await expect.poll(heading).toBe('Chi nhánh Long Biên');
    await page.goBack();
    await expect.poll(heading).toBe('Điểm tiếp nhận Long Biên số 1');
  });

  test.each(['as-was', 'as-now'])(
    'shows the rates and counts that the reports tell, %s',
    async (hierarchy) => {
      for (const unit of ['HPASC', 'CN-CG', 'TT-BV-01']) {
        const asked = ['--unit', unit, '--hierarchy', hierarchy, '--period', PERIOD, '--today', TODAY];
        const ask = async (...report: string[]) => {
          const { stdout } = await play([
            'report',
            ...report,
            ...asked,
            '--db',
            join(folder, 'motcua.db'),
            '--json',
            '-q',
          ]);
          return JSON.parse(stdout).data.total;
        };
        const [onTime, satisfaction] = [await ask('on-time'), await ask('satisfaction')];
        await open(`#unit=${unit}&hierarchy=${hierarchy}`);
        expect(await figure('onTime')).toBe(formatPercent(onTime.rate.value, 2, 'vi'));
        expect(await figure('satisfaction')).toBe(formatPercent(satisfaction.rate.value, 2, 'vi'));
        expect(await page.locator('.rate .line').allTextContents()).toContain(
          `Theo biểu II.06a: ${formatPercent(onTime.formRate.value, 2, 'vi')}`,
        );
        for (const key of ['received', 'resolved', 'inProgress'])
          expect(await figure(key)).toBe(formatInteger(onTime[key], 'vi'));
        await page.context().close();
      }
    },
  );

  test('restates on the units of today; the whole stays equal, the branches grow', async () => {
    await open('#unit=CN-CG');
    const before = Number((await figure('received'))?.replace('.', ''));
    await choose('#switch-hierarchy-as-now');
    await expect.poll(heading).toBe('Chi nhánh Cầu Giấy');
    expect(Number((await figure('received'))?.replace('.', ''))).toBeGreaterThan(before);
    await page.goto(`${page.url().split('#')[0]}#`);
    const whole = await figure('received');
    await choose('#switch-hierarchy-as-now');
    expect(await figure('received')).toBe(whole);
    await page.click('[data-unit="HPASC"]');
    expect(await page.locator('tbody').allTextContents()).toContainEqual(
      expect.stringContaining('không chia được cho CN-TH, CN-CG'),
    );
  });

  test('shows what stands above a unit that the other hierarchy does not have', async () => {
    await open('#unit=MC-TH');
    await expect.poll(heading).toBe('Bộ phận Một cửa quận Tây Hồ');
    await choose('#switch-hierarchy-as-now');
    await expect.poll(heading).toBe('Trung tâm Phục vụ hành chính công');
    expect(await page.locator('.gone').textContent()).toContain('không có đơn vị đã chọn');
  });

  test('speaks English, and writes numbers as English does', async () => {
    await open('#unit=HPASC');
    await choose('#switch-lang-en');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.locator('#headline-title').textContent()).toBe('Headline figures');
    expect(await figure('onTime')).toMatch(/^\d\d\.\d\d%$/);
    await choose('#switch-lang-vi');
    expect(await figure('onTime')).toMatch(/^\d\d,\d\d %$/);
  });

  test('is walked by keyboard: switches keep the focus, a unit gives it to its title', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('main');
    expect(new URL(page.url()).hash).toBe('');
    await page.focus('#switch-lang-en');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
    expect(await focused()).toBe('switch-lang-en');
    await page.focus('[data-unit="TT-BV"]');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('unit-title');
    await page.focus('#find-unit');
    await page.keyboard.type('cn-hd-02');
    await page.keyboard.press('Enter');
    await expect.poll(heading).toBe('Điểm tiếp nhận Hà Đông số 2');
  });
  const focused = () => page.evaluate('document.activeElement?.id');

  test('ranks by either rate, in any order, among units, branches or all', async () => {
    await open('#unit=HPASC&hierarchy=as-now');
    const names = () => page.locator('#rows-ranking ~ tbody th .code').allTextContents();
    await choose('#choose-among-branches');
    expect((await names()).toSorted()).toEqual(['CN-CG', 'CN-HD', 'CN-LB', 'CN-TH']);
    const best = await names();
    await choose('#choose-order-worst');
    expect(await names()).toEqual(best.toReversed());
    await choose('#choose-among-units');
    await choose('#choose-rank-satisfaction');
    expect((await names()).length).toBe(20);
    await page.click('#more-rows');
    await expect.poll(async () => (await names()).length).toBeGreaterThan(20);
    // One ballot: no rate, no rank, and behind all who have them.
    const rates = await page.locator('#rows-ranking ~ tbody td:nth-child(3)').allTextContents();
    const first = rates.findIndex((rate) => !rate.includes('%'));
    expect(first).toBeGreaterThan(10);
    expect(rates.slice(first).every((rate) => rate === 'ít' || rate === '–')).toBe(true);
    const few = page.locator('#rows-ranking ~ tbody tr', { hasText: 'CN-LB-04' });
    expect(await few.locator('td').allTextContents()).toEqual(['–', 'ít', '–', '–', '–', '1', '1']);
  });

  test('draws every chart, with a table behind it', async () => {
    await open('#unit=HPASC');
    for (const name of [
      'chartVolume',
      'chartOnTime',
      'chartSatisfaction',
      'chartOverdue',
      'ranking',
      'fields',
    ]) {
      const chart = page.locator(`[data-chart="${name}"] svg[role=img]`);
      expect(await chart.getAttribute('aria-label')).not.toBe('');
      expect(await chart.locator('path, rect, line, circle').count()).toBeGreaterThan(3);
      expect(await page.locator(`#table-${name} ~ .scroll tbody tr`).count()).toBeGreaterThan(3);
    }
  });

  test('has a page of what is worth a second look, with its methods, and leads from there to the unit', async () => {
    await open();
    await choose('#page-signals');
    await expect.poll(heading).toBe('Điểm đáng xem lại trong dữ liệu');
    expect(await page.locator('.gone').textContent()).toContain('không phải là kết luận sai phạm');
    expect(await page.locator('.balance').textContent()).toMatch(
      /^Đã xem [\d.]+ hồ sơ, [\d.]+ phép so sánh: \d+ điểm đáng xem lại\.$/,
    );
    expect(await page.locator('.methods li').count()).toBeGreaterThan(2);
    await page.click('tbody a >> nth=0');
    await page.waitForSelector('#headline-title');
  });

  test('takes hostile names and addresses as words', async () => {
    await open('#unit=CN-LB-03&lang=xx&theme=%22%3E%3Cscript%3E&constructor=1&order=__proto__');
    await expect.poll(heading).toBe(HOSTILE);
    expect(await page.evaluate('"broken" in window')).toBe(false);
    expect(await page.locator('main script, main b').count()).toBe(0);
  });

  test('stands without scripts: figures and tables of the whole', async () => {
    await open('', { javaScriptEnabled: false });
    await expect.poll(heading).toBe('Toàn bộ đơn vị');
    expect(await figure('onTime')).toMatch(/^\d\d,\d\d %$/);
    expect(await page.locator('noscript').textContent()).toContain('không chạy tập lệnh');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(80);
  });

  test.each([390, 820, 1280])('fits a screen %i wide', async (width) => {
    await open('#unit=CN-LB-03', { viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.goto(`${page.url().split('#')[0]}#unit=HPASC&hierarchy=as-now`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test('prints on A4, without its switches, light even in the dark', async () => {
    await open('#unit=HPASC&theme=dark');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
    const pages = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(5);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.settings').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  });

  test.each(['light', 'dark'] as const)('has nothing that axe calls serious, %s', async (colorScheme) => {
    for (const hash of [
      '',
      '#unit=HPASC&among=units&rank=satisfaction&rows=all',
      '#unit=CN-LB-03&lang=en',
      '#page=signals',
    ]) {
      await open(hash, { colorScheme, bypassCSP: true });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
      const told = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
      expect(told).toEqual([]);
      await page.context().close();
    }
  });
});
