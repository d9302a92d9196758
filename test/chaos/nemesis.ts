import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from './random.js';
import type { Member, Stage } from './stage.js';

/** All that goes wrong, and how often among a hundred faults. */
const faults = {
  kill: 30,
  freeze: 15,
  flush: 15,
  'restart redis': 8,
  'crash postgres': 7,
  'cut postgres': 10,
  'cut redis': 8,
  'slow postgres': 4,
  'slow redis': 3,
  'hang redis': 3,
  'fill redis': 5,
  'bar redis': 4,
  retire: 8,
} as const;
type Fault = keyof typeof faults;

const longestFreezeMs = 3_000;
/** A line that holds every piece as long as this is open at one end only. */
const hangMs = 5_000;

/** Breaks one thing after another, by a seed, and makes everything whole in the end. */
export class Nemesis {
  readonly done: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly database: string,
    private readonly dice: Dice,
  ) {}

  async rage(forMs: number): Promise<void> {
    const until = performance.now() + forMs;
    while (performance.now() < until) {
      await sleep(this.dice.between(150, 900));
      await this.strike(this.choose());
    }
  }

  async heal(): Promise<void> {
    this.stage.postgresLine.slow(0);
    this.stage.redisLine.slow(0);
    await this.stage.mendRedis();
    for (const member of this.stage.members) member.child?.kill('SIGCONT');
    await Promise.all(this.stage.members.map((member) => this.stage.start(member, this.database)));
  }

  private choose(): Fault {
    let point = this.dice.below(Object.values(faults).reduce((sum, weight) => sum + weight, 0));
    for (const [fault, weight] of Object.entries(faults)) if ((point -= weight) < 0) return fault as Fault;
    return 'kill';
  }

  private async strike(fault: Fault): Promise<void> {
    const { stage, dice } = this;
    const member: Member = dice.pick(stage.members);
    this.done.push(['kill', 'freeze', 'retire'].includes(fault) ? `${fault} ${member.name}` : fault);
    switch (fault) {
      case 'kill':
        await stage.kill(member, 'SIGKILL');
        void stage.start(member, this.database);
        return;
      case 'freeze':
        member.child?.kill('SIGSTOP');
        await sleep(dice.between(200, longestFreezeMs));
        member.child?.kill('SIGCONT');
        return;
      case 'retire':
        // In order, as an orchestrator would; whatever is broken just then.
        void stage.kill(member, 'SIGTERM').then(() => stage.start(member, this.database));
        return;
      case 'flush':
        return stage.flush();
      case 'fill redis':
      case 'bar redis':
        await stage.spoilRedis(fault === 'fill redis' ? 'full' : 'read-only');
        await sleep(dice.between(200, 2_000));
        await stage.mendRedis();
        return;
      case 'restart redis':
        return stage.restartRedis();
      case 'crash postgres':
        return stage.crashPostgres();
      case 'cut postgres':
        stage.postgresLine.cut();
        return;
      case 'cut redis':
        stage.redisLine.cut();
        return;
      case 'hang redis':
      case 'slow postgres':
      case 'slow redis': {
        const line = fault === 'slow postgres' ? stage.postgresLine : stage.redisLine;
        line.slow(fault === 'hang redis' ? hangMs : dice.between(5, 60));
        await sleep(dice.between(200, 1_000));
        line.slow(0);
      }
    }
  }
}
