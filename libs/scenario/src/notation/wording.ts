import type { EpochMs, Minor } from '#domain';

/** `¥3,000,000,000.00`. */
export function moneyText(amount: Minor): string {
  const yuan = Math.floor(amount / 100);
  const fen = String(amount - yuan * 100).padStart(2, '0');
  return `¥${String(yuan).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}.${fen}`;
}

/** `2026-02-16T20:00`, as the campaign's clocks show it. */
export function instantText(at: EpochMs, utcOffsetMs: number): string {
  const text = new Date(at + utcOffsetMs).toISOString();
  return text.endsWith(':00.000Z') ? text.slice(0, 16) : text.slice(0, 19);
}
