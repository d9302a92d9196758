import type { Minor } from '#domain';

/** How many decimals a currency's minor unit stands for: 2 for CNY (fen), 0 for JPY. */
export function minorDigits(currency: string): number {
  return format(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The amount with its sign, thousands and decimals: `¥3,000,000,000.00`. */
export function formatMoney(amount: Minor, currency: string): string {
  const digits = minorDigits(currency);
  const unit = 10 ** digits;
  // Whole and fraction apart, since 2^53 fen divided by 100 is no longer exact.
  const whole = Math.floor(amount / unit);
  const fraction = digits === 0 ? '' : `.${String(amount % unit).padStart(digits, '0')}`;
  return `${currencySign(currency)}${whole.toLocaleString('en')}${fraction}`;
}

const magnitudes = [
  { unit: 1e12, suffix: 'tn' },
  { unit: 1e9, suffix: 'bn' },
  { unit: 1e6, suffix: 'm' },
  { unit: 1e4, suffix: 'k' },
] as const;

/** The amount in few characters, for axes and labels: `¥3.0bn`, `¥45.2k`, `¥888`, `¥0.28`. */
export function shortMoney(amount: Minor, currency: string): string {
  const value = amount / 10 ** minorDigits(currency);
  const sign = currencySign(currency);
  for (const { unit, suffix } of magnitudes) {
    const scale = unit === 1e4 ? 1e3 : unit;
    // 0.9995 of a unit is written as 1.0 of it, never as 1000.0 of the smaller one.
    if (value >= unit * 0.99995) return `${sign}${(value / scale).toFixed(1)}${suffix}`;
  }
  if (Number.isInteger(value)) return `${sign}${value.toLocaleString('en')}`;
  return formatMoney(amount, currency);
}

/** A tick of a money axis: as {@link shortMoney}, without decimals that say nothing: `¥3bn`, `¥50k`. */
export function tickMoney(amount: Minor, currency: string): string {
  return shortMoney(amount, currency).replace(/\.0(?=[a-z])/, '');
}

/** The amount as Chinese readers write it: `30 亿元`, `1.5 万元`, `2,888 元`. Other currencies as {@link shortMoney}. */
export function chineseMoney(amount: Minor, currency: string): string {
  if (currency !== 'CNY') return shortMoney(amount, currency);
  const yuan = amount / 100;
  for (const { unit, word } of [
    { unit: 1e8, word: '亿元' },
    { unit: 1e4, word: '万元' },
  ]) {
    if (yuan >= unit) return `${(yuan / unit).toLocaleString('en', { maximumFractionDigits: 2 })} ${word}`;
  }
  return `${yuan.toLocaleString('en', { maximumFractionDigits: 2 })} 元`;
}

function currencySign(currency: string): string {
  const part = format(currency)
    .formatToParts(0)
    .find(({ type }) => type === 'currency');
  const sign = part?.value ?? currency;
  // Where no sign is known the code stands in its place, and wants a space.
  return /^[A-Za-z]+$/.test(sign) ? `${sign} ` : sign;
}

const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string): Intl.NumberFormat {
  let made = formats.get(currency);
  if (made === undefined) {
    made = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(currency, made);
  }
  return made;
}
