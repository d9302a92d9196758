import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { renderRunReport } from '#report';
import { fixtureRun } from '../../libs/report/src/run/run.fixture.js';
import { openBrowser } from '../support/browser.js';

// Real: a browser that opens the file as a reader would.

let browser: Browser | null;
let folder: string;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'hongbao-report-'));
  const path = join(folder, 'report.html');
  await writeFile(path, renderRunReport(fixtureRun()));
  address = pathToFileURL(path).href;
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

async function open(width: number, colorScheme: 'light' | 'dark'): Promise<Opened | null> {
  if (browser === null) {
    // Loud, because nothing is proved then.
    process.stderr.write('\nNO BROWSER: the report was not looked at. Install Chromium, or set CHROMIUM_PATH.\n');
    return null;
  }
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, complaints, requests };
}

describe.each([
  ['light', 'rgb(255, 251, 245)', 'rgb(31, 26, 23)'],
  ['dark', 'rgb(23, 19, 18)', 'rgb(243, 236, 228)'],
] as const)('the report in %s', (scheme, paper, ink) => {
  it('opens without a complaint and without asking the network for anything', async () => {
    const opened = await open(1_000, scheme);
    if (opened === null) return;
    const { page, complaints, requests } = opened;
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
    expect(await page.title()).toContain('every fen is accounted for');
    await page.close();
  });

  it('has its own paper and ink, and draws in the colours of the theme', async () => {
    const opened = await open(1_000, scheme);
    if (opened === null) return;
    const { page } = opened;
    const colours = await page.evaluate(`(() => {
      const style = getComputedStyle(document.body);
      return [style.backgroundColor, style.color];
    })()`);
    expect(colours).toEqual([paper, ink]);
    const fills = await page.evaluate<string[]>(
      `[...document.querySelectorAll('svg.wide path.area')].map((path) => getComputedStyle(path).fill)`,
    );
    expect(fills).toHaveLength(3);
    expect(new Set(fills).size).toBe(3);
    await page.close();
  });

  it.each([1_000, 390])('fits %i pixels, one drawing of each chart at a time', async (width) => {
    const opened = await open(width, scheme);
    if (opened === null) return;
    const { page } = opened;
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const [shown, hidden] = width > 640 ? ['wide', 'narrow'] : ['narrow', 'wide'];
    expect(await page.locator(`svg.${shown}:visible`).count()).toBe(5);
    expect(await page.locator(`svg.${hidden}:visible`).count()).toBe(0);
    // Text in a drawing stays inside the page.
    const overflowing = await page.evaluate(
      `[...document.querySelectorAll('svg.${shown} text')].filter((text) => text.getBoundingClientRect().right > innerWidth)
        .map((text) => text.textContent)`,
    );
    expect(overflowing).toEqual([]);
    await page.close();
  });
});

it('gives its numbers to those who unfold them, and shows what was said as text', async () => {
  const opened = await open(1_000, 'light');
  if (opened === null) return;
  const { page } = opened;
  await page.getByText('The numbers').first().click();
  await expect(page.locator('details[open] table').first().isVisible()).resolves.toBe(true);
  expect(await page.getByText('hello again <b>friend</b>').count()).toBe(1);
  await page.close();
});
