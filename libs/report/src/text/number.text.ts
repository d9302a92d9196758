/** A whole number with thousands: `1,234,567`. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** A count in few characters: `1.2m`, `45.2k`, `888`. */
export function shortCount(count: number): string {
  for (const { unit, suffix } of [
    { unit: 1e9, suffix: 'bn' },
    { unit: 1e6, suffix: 'm' },
    { unit: 1e3, suffix: 'k' },
  ]) {
    if (count >= unit * 0.99995) return `${(count / unit).toFixed(1).replace(/\.0$/, '')}${suffix}`;
  }
  return Number.isInteger(count) ? String(count) : count.toPrecision(2);
}

/** A count as sentences and tables have it: in full while that is short, `3,974`, else in few characters, `70.1m`. */
export function briefCount(count: number): string {
  return Math.abs(count) < 10_000 ? formatCount(count) : shortCount(Math.round(count));
}

/** Counted nouns: `1 envelope`, `2,000 envelopes`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A rate with its unit: `12,346 awards/s`, `0.28 awards/s`. */
export function formatRate(perSecond: number, what: string): string {
  return `${perSecond >= 10 || perSecond === 0 ? formatCount(perSecond) : perSecond.toPrecision(2)} ${what}/s`;
}

/** A part of a whole from 0 to 1 in per cent; a part that exists is never written as nothing, nor as all. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%';
  if (share < 1 && share > 0.9995) return '>99.9%';
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`;
}

/** A stretch of time, two units at most: `3.2 ms`, `31.4 s`, `12 min 5 s`, `25 d 4 h`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1_000) return `${durationMs < 10 ? Number(durationMs.toFixed(1)) : Math.round(durationMs)} ms`;
  if (durationMs < 99_950) return `${Number((durationMs / 1_000).toFixed(1))} s`;
  const seconds = Math.round(durationMs / 1_000);
  const units: readonly (readonly [string, number])[] = [
    ['d', 86_400],
    ['h', 3_600],
    ['min', 60],
    ['s', 1],
  ];
  const first = units.findIndex(([, size]) => seconds >= size);
  let rest = seconds;
  const parts: string[] = [];
  for (const [name, size] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  return parts.join(' ');
}

/** Words as the beginning of a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The size of a copy as `--scale` takes it: `1/2000`, or `0.3`. */
export function scaleText(scale: number): string {
  const parts = Math.round(1 / scale);
  return scale < 1 && Math.abs(parts * scale - 1) < 1e-9 ? `1/${parts}` : String(scale);
}
