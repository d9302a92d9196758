import { blockLimit, interactionKinds, type Prize, type Rule } from '#domain';
import { rulesOf } from '../campaign.mapper.js';
import type { Path } from '../fault.js';
import type { RuleForm, WinForm } from '../form/rule.form.js';
import { didYouMean } from '../notation/suggestion.js';
import { moneyText } from '../notation/wording.js';
import { daysOf, readable, type CampaignParts } from './campaign.parts.js';
import { greatestAmount } from './prize.checks.js';
import { checkNames, checkWeights, type Report } from './report.js';

export function checkRules(parts: CampaignParts, report: Report): void {
  const below = report.under('rules');
  const forms = readable(parts.form.rules, below, (form) => form) ?? [];
  checkNames(
    forms.map((form) => form?.name ?? null),
    below,
  );
  for (const [index, form] of forms.entries()) {
    if (form === null) continue;
    const here = below.under(index);
    checkSides(form, here);
    checkTrigger(form, parts, here);
    checkPhaseNames(form, parts, here);
    for (const { win, steps } of winsOf(form)) checkWin(win, form, parts, here.under(...steps));
  }
  checkExpandedNames(forms, below);
  checkCrowding(forms, parts, below);
}

/** Every table of a rule with the way to it. */
function winsOf(form: RuleForm): { win: WinForm; steps: Path }[] {
  const sides = [
    { win: form.win, steps: ['win'] },
    { win: form.invitee?.win, steps: ['invitee', 'win'] },
    { win: form.inviter?.win, steps: ['inviter', 'win'] },
  ];
  return sides.flatMap(({ win, steps }) => (win === undefined || win === null ? [] : [{ win, steps }]));
}

/** An invitation says what each side gets, every other rule what the user gets. */
function checkSides(form: RuleForm, report: Report): void {
  const given = (field: 'win' | 'invitee' | 'inviter' | 'guarantee' | 'perUser'): boolean =>
    form[field] !== undefined && form[field] !== null;
  if (form.trigger.type !== 'invitation') {
    if (!given('win')) report.fault(['win'], 'is missing; give a section with "probability" and "prizes"');
    for (const side of ['invitee', 'inviter'] as const) {
      if (given(side)) report.faultAtKey([side], 'belongs to rules whose trigger is an invitation; leave it out');
    }
    return;
  }
  if (!given('invitee') && !given('inviter')) {
    report.fault(['invitee'], 'is missing; say what the invitee gets, or the inviter, or both');
  }
  for (const field of ['win', 'guarantee', 'perUser'] as const) {
    if (given(field))
      report.faultAtKey([field], 'belongs into "invitee" or "inviter" where the trigger is an invitation');
  }
}

function checkTrigger({ trigger }: RuleForm, { window, zoneMs }: CampaignParts, report: Report): void {
  const below = report.under('trigger');
  if (trigger.type === 'challenge') {
    if (trigger.needs.has('spam')) below.faultAtKey(['needs', 'spam'], 'never counts; leave it out');
    return;
  }
  if (trigger.kinds.includes('spam')) below.fault(['kinds'], 'holds spam, which never wins; leave it out');
  if (trigger.type === 'streak' && window !== null && trigger.days > daysOf(window, zoneMs)) {
    below.fault(['days'], `is ${trigger.days}; the campaign has ${daysOf(window, zoneMs)} days`);
  }
}

function checkPhaseNames({ phases }: RuleForm, { phaseNames }: CampaignParts, report: Report): void {
  if (phaseNames === null) return;
  for (const [index, name] of (phases ?? []).entries()) {
    if (!phaseNames.includes(name)) {
      report.fault(['phases', index], `"${name}" is not a phase; ${didYouMean(name, phaseNames)}`);
    }
  }
}

function checkWin(win: WinForm, form: RuleForm, parts: CampaignParts, report: Report): void {
  checkWeights(win.prizes.values(), ['prizes'], report);
  for (const [name, weight] of win.prizes) {
    if (parts.prizeNames !== null && !parts.prizeNames.includes(name)) {
      report.faultAtKey(['prizes', name], `"${name}" is not a prize; ${didYouMean(name, parts.prizeNames)}`);
      continue;
    }
    const prize = parts.prizes.find((each) => each?.name === name) ?? null;
    if (prize !== null && weight > 0) checkAffordable(prize, form, parts, report.under('prizes', name));
  }
}

/** A prize that none of the rule's phases can pay for would never be given. */
function checkAffordable(prize: Prize, { phases }: RuleForm, parts: CampaignParts, report: Report): void {
  const held = parts.phases.filter((phase) => phase !== null && (phases?.includes(phase.name) ?? false));
  const budgets = held.map((phase) => phase?.budget ?? Number.POSITIVE_INFINITY);
  const most = Math.max(...budgets);
  if (budgets.length > 0 && greatestAmount(prize.amount) > most) {
    report.fault(
      [],
      `can cost ${moneyText(greatestAmount(prize.amount))}; the phases of this rule have ${moneyText(most)}`,
    );
  }
}

/** An invitation becomes two rules; their names must be free too. */
function checkExpandedNames(forms: readonly (RuleForm | null)[], report: Report): void {
  const written = new Set(forms.flatMap((form) => (form === null ? [] : [form.name])));
  for (const [index, form] of forms.entries()) {
    if (form?.trigger.type !== 'invitation' || report.broken(index)) continue;
    for (const { rule, side } of rulesOf(form)) {
      if (written.has(rule.name)) {
        report.fault(
          [index, 'name'],
          `"${form.name}" makes a rule "${rule.name}" for the ${side ?? 'user'}, but there is one of that name`,
        );
      } else if (rule.name.length > 64) {
        report.fault(
          [index, 'name'],
          `has ${form.name.length} characters; give an invitation at most ${64 - '-invitee'.length}`,
        );
        break;
      }
    }
  }
}

/** The engine asks a limited number of rules about one interaction. */
function checkCrowding(forms: readonly (RuleForm | null)[], { phaseNames }: CampaignParts, report: Report): void {
  for (const phase of [null, ...(phaseNames ?? [])]) {
    for (const kind of [...interactionKinds, null]) {
      let met = 0;
      for (const [index, form] of forms.entries()) {
        if (form === null || report.broken(index)) continue;
        const meets = ({ rule }: { rule: Rule }): boolean => holdsIn(rule, phase) && takesNotice(rule, kind);
        met += rulesOf(form).filter(meets).length;
        if (met > blockLimit) {
          const where = `${kind ?? 'invitation'}${phase === null ? '' : ` in phase "${phase}"`}`;
          report.fault([index], `is rule ${met} for ${where}; the engine takes ${blockLimit}`);
          break;
        }
      }
    }
  }
}

function holdsIn({ phases }: Rule, phase: string | null): boolean {
  return phases === null || (phase !== null && phases.includes(phase));
}

/** @param kind - Null: the occasion on which inviters are rewarded. */
function takesNotice({ trigger }: Rule, kind: (typeof interactionKinds)[number] | null): boolean {
  if (trigger.type === 'inviter') return kind === null;
  if (kind === null) return false;
  return trigger.type === 'challenge' ? (trigger.needs[kind] ?? 0) > 0 : trigger.kinds.includes(kind);
}
