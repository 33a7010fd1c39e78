import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { say } from '#lib/words/words.svelte.ts';

export type Brief = components['schemas']['BriefBody'];
export type BriefCard = components['schemas']['BriefCardBody'];
export type BriefAnswer = components['schemas']['BriefAnswerBody'];

export const briefStates = ['asked', 'answered', 'agreed', 'became', 'declined', 'withdrawn'] as const;
export type BriefState = (typeof briefStates)[number];

const standings: Record<BriefState, Standing> = {
  asked: 'warn',
  answered: 'planned',
  agreed: 'moving',
  became: 'good',
  declined: 'bad',
  withdrawn: 'rest',
};

export function isBriefState(name: string): name is BriefState {
  return (briefStates as readonly string[]).includes(name);
}

/** How a brief stands, for a badge. */
export function briefStanding(state: string, live?: boolean | null): { standing: Standing; label: string } {
  if (!isBriefState(state)) return { standing: 'unknown', label: state };
  if (live) return { standing: 'good', label: say('briefs-state-live') };
  if (live === false) return { standing: 'moving', label: say('briefs-state-became') };
  return { standing: standings[state], label: say(`briefs-state-${state}`) };
}

/** Its day is over, and what was asked isn't out. Of advice and of a campaign nobody knows when they are done. */
export function isLate({ state, due_on, live }: Pick<BriefCard, 'state' | 'due_on' | 'live'>, today: string): boolean {
  const open = ['asked', 'answered', 'agreed'].includes(state) || live === false;
  return open && due_on != null && due_on < today;
}

export const forms = ['article', 'note', 'answer', 'picture', 'video', 'infographic', 'campaign'] as const;

export function formName(form: string): string {
  const known = forms.find((each) => each === form);
  return known ? say(`briefs-form-${known}`) : form;
}

export const answerKinds = ['feasible', 'otherwise', 'declined'] as const;

/** What a list of briefs can be narrowed to, and how the API is asked for it. */
export const shown = ['all', 'cm', 'asker', 'agreed', 'became', 'declined', 'mine'] as const;
export type Shown = (typeof shown)[number];

export function queryOf(show: Shown): { state?: string; waits_for?: string; mine?: boolean } {
  if (show === 'cm' || show === 'asker') return { waits_for: show };
  if (show === 'mine') return { mine: true };
  return show === 'all' ? {} : { state: show };
}
