import { measureMeanings, type Difference, type Estimate, type MeasureName } from '#simulation';
import { formatMoney, minorDigits, shortMoney } from '../text/money.text.js';
import { briefCount, formatCount, formatDuration, formatShare } from '../text/number.text.js';

/** How figures of the laboratory are written, each by the unit of its measure. */
export class MeasureText {
  constructor(private readonly currency: string) {}

  label(measure: MeasureName): string {
    return measureMeanings[measure].label;
  }

  /** In few characters: `¥3.0bn`, `¥21.40`, `12.3m`, `4.2%`, `31.4 s`, `0.71`; a dash for none. */
  short(measure: MeasureName, value: number | null): string {
    if (value === null) return '–';
    return signed(value, (distance) => {
      switch (measureMeanings[measure].unit) {
        case 'money':
          return this.amount(distance);
        case 'count':
          return briefCount(distance);
        case 'share':
          return formatShare(distance);
        case 'seconds':
          return formatDuration(distance * 1_000);
        case 'ratio':
          return distance.toFixed(3);
      }
    });
  }

  /** In full: `¥3,000,000,000.00`, `12,345,678`. */
  full(measure: MeasureName, value: number): string {
    return signed(value, (distance) => {
      switch (measureMeanings[measure].unit) {
        case 'money':
          return formatMoney(Math.round(distance), this.currency);
        case 'count':
          return formatCount(distance);
        case 'share':
        case 'seconds':
        case 'ratio':
          return this.short(measure, distance);
      }
    });
  }

  /** Above a thousand the decimals of an amount say nothing; below it amounts in one column have the same. */
  private amount(amount: number): string {
    const unit = 10 ** minorDigits(this.currency);
    if (amount >= 1_000 * unit) return shortMoney(Math.round(amount / unit) * unit, this.currency);
    const rounded = Math.round(amount);
    return rounded === 0 ? shortMoney(0, this.currency) : formatMoney(rounded, this.currency);
  }

  /** Between what 90% of the runs lie: `¥20.90 to ¥21.85`; empty with a single run, or where they are the same. */
  range(measure: MeasureName, { p5, p95, count }: Estimate): string {
    const [low, high] = [this.short(measure, p5), this.short(measure, p95)];
    return count < 2 || low === high ? '' : `${low} to ${high}`;
  }

  /** How far two values are apart, with its sign: `−¥310.0m`, `+2.1m`; shares in points: `−2.2 points`. */
  difference(measure: MeasureName, value: number): string {
    const plus = value > 0 ? '+' : '';
    if (measureMeanings[measure].unit !== 'share') return `${plus}${this.short(measure, value)}`;
    return signed(value, (distance) => `${(distance * 100).toFixed(distance < 0.01 ? 2 : 1)} points`).replace(
      /^(?=\d)/,
      plus,
    );
  }

  /** `−¥310.0m to −¥290.0m`; empty with a single pair. */
  interval(measure: MeasureName, { low, high, pairs }: Difference): string {
    return pairs < 2 ? '' : `${this.difference(measure, low)} to ${this.difference(measure, high)}`;
  }
}

function signed(value: number, write: (distance: number) => string): string {
  return value < 0 ? `−${write(-value)}` : write(value);
}
