import { runClosedLoop } from './closed-loop.js';
import type { LoadOrder } from './load.order.js';

/** The driver's process: one order after the other, as its parent sends them. */
process.on('message', (order: LoadOrder) => {
  void runClosedLoop(order).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
