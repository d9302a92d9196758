import { Injectable } from '@nestjs/common';
import { isPlan, phaseAt, qualify, type Account, type Policy } from '#domain';
import { Gate, type Restored } from '#gate';
import { DecisionLedger, interactionKey, type DecisionTrace } from '#ledger';
import type { OpenCampaign } from './campaign-directory.js';

/** Brings the gate's counters back from the ledger, at start and whenever the two may have parted. */
@Injectable()
export class GateRecovery {
  constructor(
    private readonly gate: Gate,
    private readonly ledger: DecisionLedger,
  ) {}

  /** Rebuilds one campaign; gives the number of decisions that were done again. */
  async rebuild({ policy }: OpenCampaign): Promise<number> {
    const { id } = policy.campaign;
    await this.gate.reset(id);
    let count = 0;
    for await (const page of this.ledger.traces(id)) {
      await this.gate.restore(
        policy,
        page.map((trace) => restored(policy, trace)),
      );
      count += page.length;
    }
    return count;
  }
}

function restored(policy: Policy, { interaction, decision, released }: DecisionTrace): Restored {
  const { source, id, subject, device, occasion, at } = interaction;
  // Device and inviter were resolved when it was decided; that the subject was registered shows in the reason.
  const account: Account = { id: subject, device: null, invitedBy: null };
  const step = decision.reason === 'not_registered' ? null : qualify(policy, interaction, account, 'running');
  const counted = decision.reason !== 'campaign_paused' && step !== null && isPlan(step);
  return {
    key: interactionKey(source, id),
    subject,
    device,
    plan: counted ? step : null,
    decision,
    phase: occasion === 'contest' ? -1 : phaseAt(policy.campaign, at),
    released,
  };
}
