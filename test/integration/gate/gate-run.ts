import { isPlan, phaseAt, type Policy } from '#domain';
import { Flight, MemoryGate, type Admission, type Gate, type Restored, type Verdict } from '#gate';
import type { Command } from './gate-sequences.js';

/** A gate, and all that was decided by it and became durable. */
export class GateRun {
  readonly stored: Restored[] = [];
  readonly heard: unknown[] = [];
  private epoch = 0;

  constructor(
    private readonly gate: Gate,
    private readonly policy: Policy,
  ) {}

  async play(commands: readonly Command[]): Promise<void> {
    await this.rebuild();
    for (const command of commands) {
      if (command.type === 'rebuild') await this.rebuild();
      else if (command.type === 'release') await this.release(command.count);
      else this.heard.push(await this.admit(command.batch, command.outcome));
    }
  }

  private async rebuild(): Promise<void> {
    const { stored } = this;
    await this.gate.claim(this.policy);
    await this.gate.rebuild(
      this.policy,
      ++this.epoch,
      (async function* () {
        yield await Promise.resolve(stored);
      })(),
    );
  }

  private async release(count: number): Promise<void> {
    const awards = [...this.stored.entries()].filter(([, each]) => each.decision.reason === null && !each.released);
    const back = awards.slice(0, count);
    await this.gate.release(
      this.policy,
      back.map(([, { decision, phase }]) => ({ prize: decision.prize, amount: decision.amount, phase })),
    );
    for (const [index, each] of back) this.stored[index] = { ...each, released: true };
  }

  private async admit(batch: readonly Admission[], outcome: 'durable' | 'void'): Promise<readonly Verdict[]> {
    // What is undone leaves no trace, so the gate that keeps no flights need not hear of it.
    if (outcome === 'void' && this.gate instanceof MemoryGate) return [];
    const flight = new Flight();
    const verdicts = await this.gate.admit(this.policy, batch, flight);
    await this.gate.settle(flight, outcome);
    if (outcome === 'void') return [];
    this.store(batch, verdicts);
    return verdicts;
  }

  private store(batch: readonly Admission[], verdicts: readonly Verdict[]): void {
    const next = verdicts.values();
    for (const admission of batch) {
      for (let each: Admission | null = admission; each !== null;) {
        const verdict = next.next().value;
        if (typeof verdict !== 'object') break;
        const { step } = each;
        const plan = isPlan(step) ? step : null;
        // A key that was decided twice is stored once only; what counts here is that both gates do the same.
        const phase =
          plan === null || plan.program.blocks[0]?.rule === -1 ? -1 : phaseAt(this.policy.campaign, plan.now);
        this.stored.push({ ...each, plan, decision: verdict, phase, released: false });
        each = verdict.rewardsInviter ? each.reward : null;
      }
    }
  }
}
