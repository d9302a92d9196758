import { createRequire } from 'node:module';
import type { Builder } from 'junit-report-builder';
import { spikeHeadline, thresholdValue, type SpikeFacts } from '#report';

/** Writes the verdict for CI: a case for each threshold and each invariant, and one for the run itself. */
export function writeJUnit(path: string, scenario: string, facts: SpikeFacts): void {
  // Its types say that it is found one level deeper than Node finds it.
  const builder = (createRequire(import.meta.url)('junit-report-builder') as Builder).newBuilder();
  const suite = builder.testSuite().name(`hongbao spike ${scenario}`);
  const played = suite
    .testCase()
    .className('spike')
    .name('played')
    .time(facts.playedMs / 1000);
  if (facts.goneAtMs !== null || facts.lagged || facts.interrupted) played.failure(spikeHeadline(facts));
  for (const { text, measure, value, ok } of facts.thresholds) {
    const test = suite.testCase().className('threshold').name(text);
    if (ok !== true) test.failure(value === null ? 'was not measured' : `measured ${thresholdValue(measure, value)}`);
  }
  for (const { name, ok, detail } of facts.invariants) {
    const test = suite.testCase().className('books').name(name);
    if (!ok) test.failure(detail);
  }
  builder.writeTo(path);
}
