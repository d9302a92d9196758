import { isPlan, reasons, type Policy } from '#domain';
import type { Admission, Verdict } from '../gate.port.js';
import { fingerprint } from '../known-keys.js';
import { CallWriter, messagePack, PolicyCode } from './policy-code.js';

/** A batch as admit.lua reads it, see there. */
export class AdmissionCall {
  private readonly writer: CallWriter;
  private readonly keys: string[] = [];
  private readonly kinds: string;

  /** @param withRewards - Whether what an inviter is due is admitted in the same step. */
  constructor(
    policy: Policy,
    private readonly batch: readonly Admission[],
    private readonly withRewards: boolean,
  ) {
    const code = PolicyCode.of(policy);
    this.kinds = code.kinds;
    this.writer = new CallWriter(code);
    for (const admission of batch) {
      for (let each: Admission | null = admission; each !== null; each = withRewards ? each.reward : null) {
        this.write(each);
      }
    }
  }

  /** @param lent - What the account has lent to the shard, for takeLeases in record.lua; null where there is none. */
  args(lent: readonly unknown[] | null): (string | Buffer)[] {
    const { keys, kinds, writer } = this;
    const leases = lent === null ? '' : messagePack.pack(lent);
    return [kinds, keys.join(''), messagePack.pack(writer.input), leases, ...writer.parts];
  }

  /** The verdicts, of the first so many of the batch that were decided. */
  verdicts(packed: Buffer, decided = this.batch.length): Verdict[] {
    const output = messagePack.unpack(packed) as number[];
    const verdicts: Verdict[] = [];
    let at = 0;
    for (const admission of this.batch.slice(0, decided)) {
      for (let each: Admission | null = admission; each !== null;) {
        const verdict = verdictAt(output, at, each);
        at += verdict === 'pending' || verdict === 'known' || !isPlan(each.step) ? 1 : verdictNumbers;
        verdicts.push(verdict);
        const isDue = this.withRewards && typeof verdict === 'object' && verdict.rewardsInviter;
        each = isDue ? each.reward : null;
      }
    }
    return verdicts;
  }

  private write({ key, subject, device, step, fresh, reward }: Admission): void {
    const { input } = this.writer;
    this.keys.push(key);
    input.push(fingerprint(key), fresh ? 1 : 0, reward !== null && this.withRewards ? 1 : 0);
    if (isPlan(step)) this.writer.plan(step, subject, device);
    else input.push(0);
  }
}

/** How many numbers a decision takes; any other verdict takes one. */
const verdictNumbers = 7;

function verdictAt(output: readonly number[], at: number, { step }: Admission): Verdict {
  const code = output[at] ?? 0;
  if (code === -3) return 'pending';
  if (code === -2) return 'known';
  if (!isPlan(step)) return step;
  const [guard = -1, rule = -1, prize = -1, amount = 0, path = 0, inviter = 0] = output.slice(
    at + 1,
    at + verdictNumbers,
  );
  const reason = code === 100 ? null : (reasons[code] ?? 'not_qualifying');
  return { reason, guard, rule, prize, amount, path, rewardsInviter: inviter === 1 };
}
