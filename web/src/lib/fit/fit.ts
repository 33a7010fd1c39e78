import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { dashed } from '#lib/words/dashed.ts';
import { dateOf, dayText as dayInWords } from '#lib/words/times.ts';
import { say, words, type Language } from '#lib/words/words.svelte.ts';

export type Fit = components['schemas']['FitBody'];
export type FitRow = components['schemas']['FitRowBody'];
export type Weighing = components['schemas']['WeighingBody'];
export type Inputs = components['schemas']['FitInputsBody'];
export type Reasoning = components['schemas']['FitReasoningBody'];
export type Fact = components['schemas']['FactBody'];
export type Trial = components['schemas']['TrialBody'];
type Figure = components['schemas']['FigureBody'];

export const answers = ['open', 'try', 'keep', 'change_use', 'pause', 'close', 'stay_away'] as const;
const standings = {
  open: 'good',
  try: 'moving',
  keep: 'good',
  change_use: 'warn',
  pause: 'warn',
  close: 'bad',
  stay_away: 'rest',
} as const satisfies Record<(typeof answers)[number], Standing>;

/** An answer as a badge; without one, that nobody has given any. */
export function answerOf(word: string | null | undefined): { standing: Standing; label: string } {
  const known = answers.find((each) => each === word);
  if (!known) return { standing: 'unknown', label: say('fit-answer-none') };
  return { standing: standings[known], label: say(`fit-answer-${dashed(known)}`) };
}

const rules = [
  'duty-against-leave',
  'duty-against',
  'duty-stay',
  'duty-open',
  'trial-runs',
  'trial-missed-leave',
  'trial-missed',
  'no-usage-change',
  'no-usage-leave',
  'no-usage',
  'usage-against-change',
  'usage-against',
  'audience-absent-leave',
  'audience-absent',
  'beyond-means-pause',
  'beyond-means',
  'silent-leave',
  'silent-pause',
  'nothing-back-leave',
  'nothing-back-change',
  'trial-met-keep',
  'trial-met-open',
  'something-back',
  'cannot-tell',
  'audience-shown',
  'audience-shown-elsewhere',
  'audience-unknown-elsewhere',
  'audience-unknown',
] as const;

/** Why a rule says what it says. */
export function ruleText(rule: string): string {
  const known = rules.find((each) => each === rule);
  return known ? say(`fit-rule-${known}`) : say('fit-rule-other', { rule });
}

const inputs = ['usages', 'audience', 'reasons', 'cost', 'brought', 'trial'] as const;

export function restsOn(names: readonly string[]): string {
  const known = inputs.filter((each) => names.includes(each));
  return say('fit-rests-on', { what: known.map((each) => say(`fit-input-${each}`)).join(', ') });
}

/** Networks that have a name of their own here. Others go by their word. */
export const networks = [
  'bluesky',
  'discord',
  'facebook',
  'instagram',
  'linkedin',
  'market',
  'mastodon',
  'matrix',
  'newsletter',
  'pinterest',
  'press',
  'reddit',
  'rehearsal',
  'telegram',
  'threads',
  'tiktok',
  'whatsapp',
  'x',
  'youtube',
] as const;

export function networkCalled(word: string): string {
  const known = networks.find((each) => each === word);
  return known ? say(`fit-network-${known}`) : word;
}

export const kinds = ['rule', 'price', 'limit', 'api', 'format', 'rhythm', 'audience'] as const;
export function kindText(word: string): string {
  const known = kinds.find((each) => each === word);
  return known ? say(`fit-kind-${known}`) : word;
}

export const units = [
  'characters',
  'pictures',
  'hashtags',
  'seconds',
  'megabytes',
  'choices',
  'minutes',
  'hours',
  'days',
  'pieces_per_day',
  'pieces_per_week',
  'requests_per_five_minutes',
  'quota_per_day',
  'quota',
  'usd_per_piece',
  'usd_per_piece_with_link',
  'eur_per_piece',
  'usd_per_month',
  'eur_per_month',
  'percent',
  'people',
] as const;

export function unitText(unit: string, amount: string): string {
  const known = units.find((each) => each === unit);
  return known ? say(`fit-unit-${dashed(known)}`, { amount }) : `${amount} ${unit}`;
}

export function figureText(figure: Figure | null | undefined): string | undefined {
  return figure ? unitText(figure.unit, number(figure.amount, 3)) : undefined;
}

/** A number as the reader writes it. */
export function number(value: number, digits = 1): string {
  return new Intl.NumberFormat(locale(words.language), { maximumFractionDigits: digits }).format(value);
}

export function money(value: number, currency: string): string {
  return new Intl.NumberFormat(locale(words.language), { style: 'currency', currency }).format(value);
}

function locale(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

/** A day of the API, `2027-01-31`, or an instant. */
export function dayText(day: string): string {
  return day.length === 10 ? dayInWords(day, words.language) : dateOf(new Date(day), words.language);
}

/** Whether nobody looked for half a year. */
export function isOld(checkedOn: string, now: Date): boolean {
  return now.getTime() - new Date(checkedOn).getTime() > 180 * 24 * 3_600_000;
}
