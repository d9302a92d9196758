import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { html, nothing, trusted, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';
import { round, textWidth } from './plot.js';

export interface Dot {
  /** Name under it. */
  readonly name: string;
  /** Null: it has no value. */
  readonly value: { readonly low: number; readonly at: number; readonly high: number } | null;
  /** Written above it. */
  readonly text: string;
  /** Written in bold. */
  readonly isBest: boolean;
}

export interface DotChart {
  readonly name: string;
  /** In words, for those who do not see it. */
  readonly alternative: string;
  readonly dots: readonly Dot[];
  /** A dashed line across: what it is compared with. */
  readonly reference: { readonly value: number; readonly text: string } | null;
  readonly hue: Hue;
  readonly format: (value: number) => string;
  /** More exactly, for axes whose ticks would read alike. */
  readonly formatExactly: (value: number) => string;
}

const width = 406;
const height = 206;
const plot = { left: 58, right: width - 14, top: 26, bottom: height - 26 };
/** Names at the dots need room between them. */
const mostNamed = 6;

/** Small charts side by side, one a measure: how it goes from value to value, with what it lies between. */
export function renderDotCharts(charts: readonly DotChart[]): Markup {
  return html`<div class="multiples">
    ${charts.map(
      (chart) =>
        html`<div>
          <h4>${chart.name}</h4>
          <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${chart.alternative}">${draw(chart)}</svg>
        </div>`,
    )}
  </div>`;
}

function draw({ dots, hue, format, formatExactly, reference }: DotChart): Markup {
  const values = dots.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return html`<g class="axis"><text x="${plot.left}" y="${height / 2}">no data</text></g>`;
  const beside = reference === null ? [] : [reference.value];
  const least = Math.min(...beside, ...values.map(({ low }) => low));
  const most = Math.max(...beside, ...values.map(({ high }) => high));
  // From zero wherever that does not squeeze the differences away.
  const from = least >= 0 && least < most * 0.7 ? 0 : least - (most - least) * 0.2;
  const y = scaleLinear([from, most > from ? most : from + 1], [plot.bottom, plot.top]).nice(3);
  const ticks = y.ticks(3);
  const write = new Set(ticks.map(format)).size < ticks.length ? formatExactly : format;
  const step = (plot.right - plot.left) / dots.length;
  const x = (i: number) => round(plot.left + step * (i + 0.5));
  const joined = line<Dot>()
    .defined(({ value }) => value !== null)
    .x((_, i) => x(i))
    .y(({ value }) => round(y(value?.at ?? 0)));
  const widest = Math.max(...dots.map(({ name }) => textWidth(name)));
  const every = Math.max(1, Math.ceil((widest + 8) / step));
  return html`<g class="axis"
      >${ticks.map(
        (value) =>
          html`<line
              class="grid"
              x1="${plot.left}"
              x2="${plot.right}"
              y1="${round(y(value))}"
              y2="${round(y(value))}"
            /><text x="${plot.left - 8}" y="${round(y(value)) + 4}" text-anchor="end">${write(value)}</text>`,
      )}</g
    >
    ${reference === null ? nothing : drawReference(reference.text, round(y(reference.value)), [y(values[0]?.at ?? 0), y(values.at(-1)?.at ?? 0)])}
    <path class="joined stroke-${hue}" d="${trusted(joined(dots) ?? '')}" />
    ${dots.map(({ name, value, text, isBest }, i) => {
      const label =
        i % every === 0 ? html`<text x="${x(i)}" y="${height - 8}" text-anchor="middle">${name}</text>` : nothing;
      if (value === null) return html`<g class="axis">${label}</g>`;
      return html`<line
          class="error stroke-${hue}"
          x1="${x(i)}"
          x2="${x(i)}"
          y1="${round(y(value.low))}"
          y2="${round(y(value.high))}"
        /><circle class="fill-${hue}" cx="${x(i)}" cy="${round(y(value.at))}" r="4.5"
          ><title>${name}: ${text}</title></circle
        >${
          isBest || dots.length <= mostNamed
            ? html`<g class="labels"
                ><text
                  class="${isBest ? 'strong halo' : 'halo'}"
                  x="${x(i)}"
                  y="${round(y(value.high)) - 8}"
                  text-anchor="middle"
                  >${text}</text
                ></g
              >`
            : nothing
        }<g class="axis">${label}</g>`;
    })}`;
}

/** Its words stand at that end where the nearest dot is farther from the line. */
function drawReference(text: string, y: number, ends: readonly [first: number, last: number]): Markup {
  const [first, last] = ends.map((end) => Math.abs(end - y)) as [number, number];
  const isLate = last > first;
  return html`<line class="plan" x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}" /><g class="axis"
      ><text
        class="halo"
        x="${isLate ? plot.right : plot.left + 4}"
        y="${y - 6}"
        text-anchor="${isLate ? 'end' : 'start'}"
        >${text}</text
      ></g
    >`;
}
