import { measureMeanings, type Difference, type Estimate, type MeasureName } from '#simulation';
import { formatMoney, shortMoney } from '../text/money.text.js';
import { formatCount, formatDuration, formatShare, shortCount } from '../text/number.text.js';

/** How figures of the laboratory are written, each by the unit of its measure. */
export class MeasureText {
  constructor(private readonly currency: string) {}

  label(measure: MeasureName): string {
    return measureMeanings[measure].label;
  }

  /** In few characters: `¥3.0bn`, `¥21.40`, `12.3m`, `4.2%`, `31.4 s`, `0.71`. */
  short(measure: MeasureName, value: number): string {
    return signed(value, (distance) => {
      switch (measureMeanings[measure].unit) {
        case 'money':
          return shortMoney(Math.round(distance), this.currency);
        case 'count':
          return shortCount(distance >= 100 ? Math.round(distance) : Number(distance.toPrecision(3)));
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

  /** Between what 90% of the runs lie: `¥20.90 to ¥21.85`; empty with a single run. */
  range(measure: MeasureName, { p5, p95, count }: Estimate): string {
    return count < 2 ? '' : `${this.short(measure, p5)} to ${this.short(measure, p95)}`;
  }

  /** `−¥310.0m to −¥290.0m`; empty with a single pair. */
  interval(measure: MeasureName, { low, high, pairs }: Difference): string {
    return pairs < 2 ? '' : `${this.short(measure, low)} to ${this.short(measure, high)}`;
  }
}

function signed(value: number, write: (distance: number) => string): string {
  return value < 0 ? `−${write(-value)}` : write(value);
}
