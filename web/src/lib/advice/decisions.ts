import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { say } from '#lib/words/words.svelte.ts';
import { known } from './known.ts';

type DecisionCard = components['schemas']['DecisionCardBody'];
export type Decision = components['schemas']['DecisionBody'];
export type DecisionPerson = components['schemas']['DecisionPersonBody'];

export const decisionLists = ['all', 'standing', 'to_look_at', 'past'] as const;
export type DecisionList = (typeof decisionLists)[number];

const states = ['standing', 'superseded', 'over'] as const;

/** How a decision stands, as a mark. */
export function decisionStanding(card: Pick<DecisionCard, 'state' | 'look_due'>): { standing: Standing; label: string } {
  if (card.look_due) return { standing: 'warn', label: say('decisions-state-look') };
  const state = known(states, card.state) ?? 'standing';
  return { standing: state === 'standing' ? 'good' : 'rest', label: say(`decisions-state-${state}`) };
}
