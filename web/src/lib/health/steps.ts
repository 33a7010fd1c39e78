import { rhythmText } from '#lib/channels/states.ts';
import type { MessageKey } from '#lib/words/keys.d.ts';
import { say } from '#lib/words/words.svelte.ts';
import type { Plan, Step } from './health.ts';

/** What a step of a plan asks for. */
export function stepText({ revive }: Plan, step: Step): string {
  return say(`plan-step-${step.step}` as MessageKey, {
    title: step.title || say('plan-step-untitled'),
    count: step.count ?? 0,
    rhythm: revive ? (rhythmText({ times: revive.times, per: revive.per }) ?? '') : '',
  });
}
