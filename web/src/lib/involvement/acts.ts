import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { dashed, type Dashed } from '#lib/words/dashed.ts';
import { say } from '#lib/words/words.svelte.ts';

export type Act = components['schemas']['ActBody'];
export type Period = components['schemas']['InvolvementPeriodBody'];

const deeds = [
  'channel.connect',
  'channel.declare',
  'channel.edit',
  'channel.disconnect',
  'strategy.edit',
  'strategy.accept',
  'strategy.restore',
  'campaign.order',
  'trial.open',
  'home.configure',
  'budget.change',
  'mandate.change',
] as const;
type Deed = (typeof deeds)[number];
type Worded<Name extends string> = Name extends `${infer Noun}.${infer Verb}` ? `${Noun}-${Dashed<Verb>}` : never;

/** What was done, to stand after a name. */
export function deedOf({ action, subject }: Act): string {
  const known = deeds.find((deed) => deed === action);
  if (!known) return say('involvement-deed-other', { action });
  const worded = dashed(known.replace('.', '-')) as Worded<Deed>;
  return say(`involvement-deed-${worded}`, { name: subject.name });
}

const standings = {
  advised: 'good',
  consulted: 'moving',
  told_after: 'rest',
} as const satisfies Record<string, Standing>;

/** Who had a say in it, as a badge. */
export function standingOf({ involvement }: Act): { standing: Standing; label: string } {
  if (!(involvement in standings)) return { standing: 'unknown', label: involvement };
  const word = involvement as keyof typeof standings;
  return { standing: standings[word], label: say(`involvement-${dashed(word)}`) };
}

/** "July to September 2026", or "July 2026". */
export function periodName({ from, until }: Pick<Period, 'from' | 'until'>, language: string): string {
  const first = new Date(`${from}T00:00:00Z`);
  const last = new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000);
  const format = new Intl.DateTimeFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return first.getUTCMonth() === last.getUTCMonth() ? format.format(first) : format.formatRange(first, last);
}

/** "Q3 2026" or "Jul", with the year where one begins: for where there is little room. */
export function shortName({ from }: Pick<Period, 'from'>, by: 'month' | 'quarter', language: string): string {
  const first = new Date(`${from}T00:00:00Z`);
  const year = String(first.getUTCFullYear());
  if (by === 'quarter') return say('involvement-quarter', { quarter: String(first.getUTCMonth() / 3 + 1), year });
  const month = new Intl.DateTimeFormat(locale(language), { month: 'short', timeZone: 'UTC' }).format(first);
  return first.getUTCMonth() === 0 ? `${month} ${year}` : month;
}

/** "July 2026". */
export function monthName(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function locale(language: string): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

export type Way = 'advised' | 'consulted' | 'told_after';
export const ways: readonly Way[] = ['advised', 'consulted', 'told_after'];

/** How many acts of a period, whoever did them. */
export function total(period: Period, way: Way): number {
  return period.by_role.reduce((sum, role) => sum + role[way], 0);
}

/** Advice that was given in a period and not taken back. */
export function given({ advice }: Period): number {
  return advice.taken + advice.in_part + advice.refused + advice.waiting + advice.unanswered;
}

/** Advice of a period that was judged. */
export function judged({ advice }: Period): number {
  return advice.held + advice.held_in_part + advice.did_not_hold + advice.cannot_tell;
}

/** Whether there is anything to say of a period. */
export function happened(period: Period): boolean {
  return period.acts + given(period) + period.briefs.answered + period.briefs.waiting > 0;
}

/** What became of advice and of briefs, in several periods together. */
export interface Sides {
  /** Advice that was answered; and of that, what was taken, wholly or in part. */
  answered: number;
  taken: number;
  /** First answers that came, or whose day is over without one; and those that came by their day. */
  dated: number;
  inTime: number;
  /** Advice of which somebody could tell whether it held; and what held, wholly or in part. */
  judged: number;
  held: number;
  briefs: number;
  briefsAnswered: number;
}

export function inAll(periods: readonly Period[]): Sides {
  const sum = (of: (period: Period) => number): number => periods.reduce((all, period) => all + of(period), 0);
  return {
    answered: sum(({ advice }) => advice.taken + advice.in_part + advice.refused),
    taken: sum(({ advice }) => advice.taken + advice.in_part),
    dated: sum(({ advice }) => advice.in_time + advice.late + advice.unanswered),
    inTime: sum(({ advice }) => advice.in_time),
    judged: sum(({ advice }) => advice.held + advice.held_in_part + advice.did_not_hold),
    held: sum(({ advice }) => advice.held + advice.held_in_part),
    briefs: sum(({ briefs }) => briefs.answered + briefs.waiting),
    briefsAnswered: sum(({ briefs }) => briefs.answered),
  };
}
