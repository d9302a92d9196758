import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { renderLabReport } from '#report';
import { fixtureLab, type FixtureOptions } from '../../libs/report/src/lab/lab.fixture.js';
import { openBrowser } from '../support/browser.js';

// Real: a browser that opens the laboratory's reports as a reader would, made of real, small runs of the engine.

const caps = 'campaign.caps.user.perDay';
const cooldown = 'campaign.cooldown';
/** People who answer to rewards, a slow channel and an outage: every chart has something to show. */
const lively = [
  { path: 'population.joining', value: '{fromStart: 25%, newsPerDay: [20%, 15%], withoutRewards: 3%}' },
  ...['regulars', 'passers-by', 'hunters'].map((cohort) => ({
    path: `population.cohorts.${cohort}.behaviour`,
    value: '{visit: {interactions: 2, gap: 3m}, interest: {organic: 10%, atFirst: 60%, afterWin: 15%, afterMiss: 6%}}',
  })),
  { path: 'channel.ratePerSecond', value: '1' },
  { path: 'service.capacity', value: '[{from: 2026-02-16T20:00, to: 2026-02-16T23:00, perSecond: 0.05}]' },
];

const reports: readonly (readonly [name: string, options: FixtureOptions])[] = [
  ['a policy', { preset: 'demo', settings: lively, scale: 1, runs: 3, defences: true }],
  ['a campaign of three billion', { preset: 'qwen-2026', scale: 0.0001, runs: 2 }],
  ['a sweep along a line', { preset: 'demo', scale: 0.2, runs: 2, sweep: [{ path: caps, values: ['1', '3', '6'] }] }],
  [
    'a sweep over a grid',
    {
      preset: 'demo',
      scale: 0.2,
      runs: 2,
      sweep: [
        { path: caps, values: ['1', '3', '6'] },
        { path: cooldown, values: ['0s', '30m', '4h'] },
      ],
    },
  ],
  ['a comparison', { preset: 'demo', settings: lively, scale: 0.5, runs: 3, compare: [{ path: caps, value: '1' }] }],
  ['a search', { preset: 'demo', settings: lively, scale: 0.2, runs: 2, optimise: true }],
];

let browser: Browser | null;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'hongbao-lab-'));
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(reports)('the report of %s', (name, options) => {
  let address: string;

  beforeAll(async () => {
    const path = join(folder, `${name}.html`);
    await writeFile(path, renderLabReport(fixtureLab(options)));
    address = pathToFileURL(path).href;
  }, 60_000);

  it.each([
    [1_000, 'light'],
    [1_000, 'dark'],
    [390, 'light'],
  ] as const)('reads well at %i pixels in %s', async (width, colorScheme) => {
    if (browser === null) {
      process.stderr.write('\nNO BROWSER: the report was not looked at. Install Chromium, or set CHROMIUM_PATH.\n');
      return;
    }
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await wordsOutside(page)).toEqual([]);
    expect(await wordsCovered(page)).toEqual([]);
    await page.close();
  });
});

/** Words of drawings that leave the page. */
function wordsOutside(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('svg text')]
    .filter((text) => text.getBoundingClientRect().width > 0)
    .filter((text) => text.getBoundingClientRect().right > innerWidth || text.getBoundingClientRect().left < 0)
    .map((text) => text.textContent)`);
}

/** Words of one drawing that cover one another. */
function wordsCovered(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('svg')].flatMap((svg) => {
    const boxes = [...svg.querySelectorAll('text')]
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    // A pixel or two of the line height is air.
    const covers = (a, b) =>
      a.left + 1 < b.right && b.left + 1 < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;
    return boxes.flatMap((one, i) =>
      boxes.slice(i + 1).filter((other) => covers(one.box, other.box)).map((other) => one.words + ' | ' + other.words),
    );
  })`);
}
