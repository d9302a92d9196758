import type { Campaign, Span } from '#domain';
import type { OpenCampaign } from '#intake';

/** A campaign as HTTP shows it: all of its policy but the seed, which would foretell who wins. */
export function viewCampaign({ policy, state, latestEventAt }: OpenCampaign) {
  const { seed: _seed, window, phases, contests, pacing, ...rest } = policy.campaign;
  return {
    ...rest,
    state,
    latestEventAt: instant(latestEventAt),
    window: viewSpan(window),
    phases: phases.map((phase) => ({ ...phase, ...viewSpan(phase) })),
    contests: contests.map((contest) => ({
      ...contest,
      entries: viewSpan(contest.entries),
      settlesAt: instant(contest.settlesAt),
    })),
    pacing: viewPacing(pacing),
  };
}

export type CampaignView = ReturnType<typeof viewCampaign>;

function viewPacing(pacing: Campaign['pacing']) {
  if (pacing.type !== 'rounds') return pacing;
  return { ...pacing, rounds: pacing.rounds.map((round) => ({ ...round, ...viewSpan(round) })) };
}

function viewSpan({ from, to }: Span): { from: string; to: string } {
  return { from: instant(from), to: instant(to) };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
