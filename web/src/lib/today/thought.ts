import { resolve } from '$app/paths';
import { dayOf } from '#lib/advice/days.ts';
import type { components } from '#lib/api/schema.d.ts';
import { say } from '#lib/words/words.svelte.ts';
import type { Need } from './needs.ts';

type Schemas = components['schemas'];

/** Advice that waits for an answer. */
export function ofAdvice(workspace: string, it: Schemas['RecommendationCardBody']): Need {
  return {
    id: it.id,
    title: it.question,
    note: say('today-advice-asked-more', { name: it.made_by.name, day: dayOf(it.answer_by) }),
    standing: it.unanswered_since ? 'bad' : 'warn',
    label: it.unanswered_since ? say('today-advice-late') : say('today-advice-asked'),
    since: it.made_at,
    href: resolve('/w/[workspace]/decide/recommendations/[recommendation]', { workspace, recommendation: it.id }),
  };
}

/** A decision whose day has come. */
export function ofDecision(workspace: string, it: Schemas['DecisionCardBody']): Need {
  return {
    id: it.id,
    title: it.decision,
    note: say('today-decision-look-more', { question: it.question }),
    standing: 'warn',
    label: say('today-decision-look'),
    since: it.look_on ?? it.recorded_at,
    href: resolve('/w/[workspace]/decide/decisions/[decision]', { workspace, decision: it.id }),
  };
}

/** A change of the strategy that waits for an answer. */
export function ofProposal(workspace: string, it: Schemas['ProposalHeadBody']): Need {
  return {
    id: it.id,
    title: it.why,
    note: say('today-proposal-more', { name: it.made_by.name }),
    standing: 'warn',
    label: say('today-proposal'),
    since: it.made_at,
    href: `${resolve('/w/[workspace]/decide/strategy', { workspace })}?proposal=${it.id}`,
  };
}
