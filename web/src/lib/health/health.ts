import type { components } from '#lib/api/schema.d.ts';
import { rhythmText } from '#lib/channels/states.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { dashed } from '#lib/words/dashed.ts';
import type { MessageKey } from '#lib/words/keys.d.ts';
import { dayText } from '#lib/words/times.ts';
import { say, words } from '#lib/words/words.svelte.ts';

export type Health = components['schemas']['HealthBody'];
export type HealthShown = components['schemas']['HealthShownBody'];
export type Finding = components['schemas']['FindingBody'];
export type Facts = components['schemas']['FactsBody'];
export type Look = components['schemas']['LookBody'];
export type Plan = components['schemas']['PlanBody'];
export type Step = components['schemas']['PlanStepBody'];

const standings = {
  well: 'good',
  watch: 'warn',
  neglected: 'bad',
  unknown: 'unknown',
  paused: 'planned',
  left: 'rest',
} as const satisfies Record<string, Standing>;

export type State = keyof typeof standings;

export function stateOf(word: string): State {
  return word in standings ? (word as State) : 'unknown';
}

/** How a channel is doing. Without a promise nothing shows that it does well: only that nothing speaks against it. */
export function badgeOf(word: string, promise?: Facts): { standing: Standing; label: string } {
  const state = stateOf(word);
  if (unpromised(word, promise)) return { standing: 'rest', label: say('health-state-unpromised') };
  return { standing: standings[state], label: say(`health-state-${state}`) };
}

function unpromised(word: string, promise?: Facts): boolean {
  return word === 'well' && promise?.how === 'no_promise';
}

/** The headline of a channel's page. */
export function headlineOf({ state, promise }: Health, name: string): string {
  return unpromised(state, promise) ? say('health-one-unpromised', { name }) : say(`health-one-${stateOf(state)}`, { name });
}

/** A day, `2027-01-31`, in words. It has no hour and no zone. */
export function dayOf(day: string | null | undefined): string {
  return day ? dayText(day, words.language) : '';
}

function number(value: number | null | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}

/** What fills the sentence of a finding, whichever it is. */
function values(facts: Facts): Record<string, string | number> {
  const { times, per } = facts;
  return {
    rhythm: times && per ? (rhythmText({ times, per }) ?? '') : '',
    known: facts.last_on ? 'yes' : 'no',
    days: facts.days ?? 0,
    allowed: facts.allowed_days ?? 0,
    pieces: facts.pieces ?? 0,
    promised: facts.promised ?? 0,
    from: dayOf(facts.from),
    to: dayOf(facts.to),
    day: dayOf(facts.to),
    first: dayOf(facts.first_on),
    last: dayOf(facts.last_on),
    questions: facts.questions ?? 0,
    errors: facts.errors ?? 0,
    lately: facts.lately ?? 0,
    before: facts.before ?? 0,
    now: number(facts.lately_median),
    then: number(facts.before_median),
  };
}

/** A finding in one sentence, with its numbers. */
export function sentenceOf({ kind, facts }: Finding): string {
  return say(`health-${dashed(kind)}-${dashed(facts.how)}` as MessageKey, values(facts));
}

/** How the promise of rhythm stands; where nobody has looked, that it isn't known. */
export function promiseOf({ state, promise, unknown }: Pick<Health, 'state' | 'promise' | 'unknown'>): string {
  if (unpromised(state, promise)) return say('health-promise-unpromised');
  const how = promise.how === 'kept' && unknown.includes('looked') ? 'unseen' : dashed(promise.how);
  return say(`health-promise-${how}` as MessageKey, values(promise));
}

export function kindName(kind: string): string {
  return say(`health-kind-${dashed(kind)}` as MessageKey);
}

/** What became better when a finding was over. */
export function overName(kind: string): string {
  return say(`health-over-${dashed(kind)}` as MessageKey);
}

/** A list's one line: the gravest finding, or how the promise stands. */
export function lineOf(health: Health): string {
  const [first] = health.findings;
  if (first) return sentenceOf(first);
  if (health.state === 'unknown') return unknownOf('looked', health);
  return promiseOf(health);
}

export function unknownOf(what: string, health: Pick<Health, 'looked_on'>): string {
  return say(`health-unknown-${what}` as MessageKey, {
    known: health.looked_on ? 'yes' : 'no',
    day: dayOf(health.looked_on),
  });
}
