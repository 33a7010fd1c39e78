import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { dashed } from '#lib/words/dashed.ts';
import { say, words, type Language } from '#lib/words/words.svelte.ts';
import { dayAt, dayOf } from './days.ts';
import { known } from './known.ts';

export { known };

export type Card = components['schemas']['RecommendationCardBody'];
export type Recommendation = components['schemas']['RecommendationBody'];
export type DecisionCard = components['schemas']['DecisionCardBody'];
export type Evidence = components['schemas']['EvidenceBody'];
export type EvidenceForm = components['schemas']['EvidenceForm'];
export type Subject = components['schemas']['SubjectBody'];
export type Cost = components['schemas']['CostBody'];

export const lists = ['all', 'mine', 'waiting', 'unanswered', 'to_judge', 'taken', 'refused'] as const;
export type List = (typeof lists)[number];

export const answers = ['taken', 'in_part', 'refused'] as const;
export type Answer = (typeof answers)[number];
export const judgements = ['yes', 'in_part', 'no', 'cannot_tell'] as const;
export type Held = (typeof judgements)[number];

export const subjectKinds = [
  'network',
  'channel',
  'usage',
  'audience',
  'objective',
  'strategy',
  'campaign',
  'brief',
  'home',
  'budget',
  'mandate',
  'other',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const evidenceKinds = [
  'channel',
  'publication',
  'original',
  'conversation',
  'fact',
  'health',
  'weighing',
  'trial',
  'link',
  'case',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a kind of evidence is called. */
export function evidenceName(kind: string): string {
  const found = known(evidenceKinds, kind);
  return found ? say(`advice-evidence-kind-${found}`) : kind;
}

/** An answer to "should we be there?", in words. */
export function answerName(answer: string): string {
  return say('advice-evidence-answer', { answer });
}

/** How a thing that speaks for something stands. */
export function evidenceStands({ kind, stands }: Pick<Evidence, 'kind' | 'stands'>): string | undefined {
  if (!stands) return undefined;
  const { word, day } = stands;
  const on = dayOf(day);
  if (kind === 'weighing') return say('advice-evidence-weighed', { answer: answerName(word), day: on });
  return kind === 'trial'
    ? say('advice-evidence-tried', { standing: word, day: on })
    : say('advice-evidence-does', { state: word, day: on });
}

/** Who is asked, in one breath. */
export function askedOf(card: Pick<Card, 'asked' | 'client'>): string {
  const names = [...card.asked.map((each) => each.name || say('advice-nobody')), ...(card.client ? [card.client] : [])];
  return listed(names);
}

/** Names in one breath: "Leo, Mira and Colette". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(words.language === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' }).format(names);
}

/** How advice stands, as a mark. */
export function standingOf(card: Card): { standing: Standing; label: string } {
  if (card.state === 'withdrawn') return { standing: 'rest', label: say('advice-state-withdrawn') };
  if (card.to_be_judged) return { standing: 'warn', label: say('advice-state-to-judge') };
  const held = card.held ? known(judgements, card.held) : undefined;
  if (held) {
    const marks: Record<Held, Standing> = { yes: 'good', in_part: 'good', no: 'bad', cannot_tell: 'unknown' };
    return { standing: marks[held], label: say('advice-mark-judged', { answer: card.answer?.answer ?? 'none', held }) };
  }
  const answer = card.answer ? known(answers, card.answer.answer) : undefined;
  if (answer) {
    return { standing: answer === 'refused' ? 'rest' : 'good', label: say(`advice-state-${dashed(answer)}`) };
  }
  if (card.unanswered_since) {
    return { standing: 'bad', label: say('advice-state-unanswered', { day: dayOf(card.answer_by) }) };
  }
  return { standing: 'planned', label: say('advice-state-open-by', { day: dayOf(card.answer_by) }) };
}

/** How advice stands, in two sentences; whether it is for whoever reads them to answer. */
export function standsOf(it: Recommendation, mine: boolean): { sentence: string; more: string } {
  return { sentence: firstOf(it, mine), more: secondOf(it) };
}

function firstOf(it: Recommendation, mine: boolean): string {
  if (it.state === 'withdrawn') return say('advice-stands-withdrawn');
  const answer = it.answer ? known(answers, it.answer.answer) : undefined;
  if (it.answer && answer) return say(`advice-stands-${dashed(answer)}`, { name: it.answer.name });
  const values = { asked: askedOf(it), day: dayOf(it.answer_by) };
  if (mine) return say(it.unanswered_since ? 'advice-stands-unanswered-mine' : 'advice-stands-open-mine', values);
  return it.unanswered_since ? say('advice-stands-unanswered', values) : say('advice-stands-open', values);
}

function secondOf(it: Recommendation): string {
  const wrote = say('advice-stands-more-open', {
    name: it.made_by.name || say('advice-nobody'),
    day: dayAt(it.made_at),
  });
  if (it.state === 'withdrawn') return it.withdrawn_reason || wrote;
  const held = it.judgement ? known(judgements, it.judgement.held) : undefined;
  if (it.judgement && held) {
    return say('advice-stands-more-judged', {
      held: say(`advice-held-${dashed(held)}`),
      day: dayAt(it.judgement.at),
    });
  }
  if (it.to_be_judged) return say('advice-stands-more-judge');
  if (it.answer && it.decisions.length === 0) return say('advice-stands-more-decide');
  if (it.answer) return say('advice-stands-more-later', { day: dayOf(it.judge_on) });
  return wrote;
}

/** Hours as they are said: 90 minutes are 1.5. */
export function hoursOf(minutes: number, language: Language): { count: number; hours: string } {
  const count = Math.round((minutes / 60) * 100) / 100;
  return { count, hours: new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(count) };
}

/** Money as it is said. A currency that nobody knows is said by its letters. */
export function moneyOf(cents: number, currency: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100);
}

/** What advice would cost, in one line. */
export function costOf(cost: Cost): string {
  if (cost.minutes === null && cost.cents === null) return say('advice-cost-unknown');
  const hours =
    cost.minutes === null || cost.minutes === undefined
      ? say('advice-cost-hours-unknown')
      : say('advice-cost-hours', hoursOf(cost.minutes, words.language));
  const money =
    cost.cents === null || cost.cents === undefined
      ? say('advice-cost-money-unknown')
      : moneyOf(cost.cents, cost.currency ?? 'EUR', words.language);
  return `${hours} · ${money}`;
}
