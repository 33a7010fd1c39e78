import type { Standing } from '#lib/ui/StateBadge.svelte';
import { dashed } from '#lib/words/dashed.ts';
import { say } from '#lib/words/words.svelte.ts';
import { number, type Trial } from './fit.ts';

export const metrics = ['conversations', 'responses_per_piece', 'followers', 'visits', 'by_hand'] as const;
type Metric = (typeof metrics)[number];

function metricOf(trial: Trial): Metric {
  return metrics.find((each) => each === trial.metric) ?? 'by_hand';
}

export function criterionText(trial: Trial): string {
  return say(`trial-criterion-${dashed(metricOf(trial))}`, {
    count: number(trial.at_least ?? 0, 2),
    sentence: trial.sentence,
  });
}

export function soFarText(trial: Trial): string {
  const { value } = trial.measured;
  const metric = metricOf(trial);
  if (metric === 'by_hand') return say('trial-so-far-by-hand');
  if (value === null || value === undefined) return say('trial-so-far-unknown');
  return say(`trial-so-far-${dashed(metric)}`, { count: number(value, 2) });
}

const trialStandings = {
  not_yet: 'unknown',
  met: 'good',
  missed: 'bad',
  cannot_tell: 'unknown',
  ask: 'warn',
} as const satisfies Record<string, Standing>;

export function standingOfTrial(trial: Trial): { standing: Standing; label: string } {
  const known = (Object.keys(trialStandings) as (keyof typeof trialStandings)[]).find((each) => each === trial.standing);
  if (!known) return { standing: 'unknown', label: trial.standing };
  return { standing: trialStandings[known], label: say(`trial-standing-${dashed(known)}`) };
}
