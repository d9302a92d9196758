import { html, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';
import type { Canvas } from './figure.js';
import { drawHorizontalAxis, layOut, round, type Tick } from './plot.js';

/** How many things fell where: columns along the time, rows from the bottom up. */
export interface HeatChart {
  readonly columns: readonly ArrayLike<number>[];
  /** The lowest row that is drawn, and the one behind the highest. */
  readonly rows: readonly [from: number, to: number];
  readonly rowTicks: readonly { readonly row: number; readonly text: string }[];
  readonly columnTicks: (most: number) => readonly Tick[];
  readonly hue: Hue;
}

/** The faintest that something which happened may look. */
const faintest = 0.12;

/** A field of cells, the stronger the more fell into them; by the root, so that few are seen beside many. */
export function drawHeatChart({ columns, rows, rowTicks, columnTicks, hue }: HeatChart, canvas: Canvas): Markup {
  const margin = { top: 12, right: 16, bottom: 28, left: canvas.name === 'narrow' ? 56 : 64 };
  const plot = layOut(canvas, margin, 0, columns.length, 1);
  const [from, to] = rows;
  const height = (plot.bottom - plot.top) / (to - from);
  const bottomOf = (row: number): number => plot.bottom - (row - from) * height;
  const most = Math.max(1, ...columns.flatMap((column) => Array.from(column)));
  const cells = columns.flatMap((column, i) =>
    Array.from(column).flatMap((count, row) => {
      if (count === 0 || row < from || row >= to) return [];
      const opacity = faintest + (1 - faintest) * Math.sqrt(count / most);
      const left = plot.x(i);
      return [
        html`<rect
          x="${round(left)}"
          y="${round(bottomOf(row + 1))}"
          width="${round(plot.x(i + 1) - left + 0.3)}"
          height="${round(height + 0.3)}"
          fill="var(--${hue})"
          fill-opacity="${opacity.toFixed(2)}"
        />`,
      ];
    }),
  );
  const names = rowTicks
    .filter(({ row }) => row >= from && row <= to)
    .map(
      ({ row, text }) =>
        html`<line
            class="grid"
            x1="${plot.left}"
            x2="${plot.right}"
            y1="${round(bottomOf(row))}"
            y2="${round(bottomOf(row))}"
          /><text x="${plot.left - 8}" y="${round(bottomOf(row)) + 4}" text-anchor="end">${text}</text>`,
    );
  return html`<g class="axis">${names}</g>
    <g>${cells}</g>
    ${drawHorizontalAxis(plot, columnTicks(canvas.name === 'narrow' ? 4 : 8), canvas)}`;
}
