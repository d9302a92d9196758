import type { EpochMs, Span } from '#domain';
import type { Path } from '../fault.js';
import { instantText } from '../notation/wording.js';
import type { Report } from './report.js';

/** A span must last. Answers whether it does. */
export function checkSpan(span: Span, steps: Path, zoneMs: number, report: Report): boolean {
  if (span.to > span.from) return true;
  const from = instantText(span.from, zoneMs);
  report.fault([...steps, 'to'], `is ${instantText(span.to, zoneMs)}, not after "from" (${from}); give a later time`);
  return false;
}

/** A span must lie in another. */
export function checkInside(span: Span, window: Span, steps: Path, zoneMs: number, report: Report): void {
  if (span.from < window.from) report.fault([...steps, 'from'], before(span.from, window, zoneMs));
  if (span.to > window.to) report.fault([...steps, 'to'], after(span.to, window, zoneMs));
}

/** Spans of a list must follow one another without overlap. */
export function checkOrder(spans: readonly (Span | null)[], steps: Path, zoneMs: number, report: Report): void {
  let last: { index: number; to: EpochMs } | null = null;
  for (const [index, span] of spans.entries()) {
    if (span === null) continue;
    if (last !== null && span.from < last.to) {
      const end = instantText(last.to, zoneMs);
      const message = `is ${instantText(span.from, zoneMs)}, before element ${last.index} ends (${end}); put them in order, without overlap`;
      report.fault([...steps, index, 'from'], message);
    }
    if (last === null || span.to > last.to) last = { index, to: span.to };
  }
}

function before(at: EpochMs, window: Span, zoneMs: number): string {
  const start = instantText(window.from, zoneMs);
  return `is ${instantText(at, zoneMs)}, before the campaign begins; give ${start} or later`;
}

function after(at: EpochMs, window: Span, zoneMs: number): string {
  const end = instantText(window.to, zoneMs);
  return `is ${instantText(at, zoneMs)}, after the campaign ends; give ${end} or earlier`;
}
