import { say } from '#lib/words/words.svelte.ts';
import { answers, known, type Recommendation } from './advice.ts';
import { subjectOf } from './again.ts';
import { dayIn } from './days.ts';
import type { Decision } from './decisions.ts';
import type { Person } from './PeopleField.svelte';
import type { SubjectDraft } from './SubjectField.svelte';

export interface DecisionDraft {
  question: string;
  options: string;
  decision: string;
  reasons: string;
  subjects: SubjectDraft[];
  decided: Person[];
  consulted: Person[];
  informed: Person[];
  decidedOn: string;
  lookOn: string;
}

/** A decision to be recorded, filled with what is known of it already. */
export function begun(
  it: Recommendation | undefined,
  replaces: Decision | undefined,
  leaving?: { id: string; name: string; network?: string | null },
): DecisionDraft {
  const empty: DecisionDraft = {
    question: '',
    options: '',
    decision: '',
    reasons: '',
    subjects: [{ kind: 'network', id: null, word: null, name: '' }],
    decided: [],
    consulted: [],
    informed: [],
    decidedOn: dayIn(0),
    lookOn: dayIn(182),
  };
  if (it) return fromAdvice(empty, it);
  if (leaving) {
    return {
      ...empty,
      question: say('decisions-leaving-question', { name: leaving.name }),
      decision: say('decisions-leaving-decision', { name: leaving.name }),
      subjects: [{ kind: 'channel', id: leaving.id, word: leaving.network ?? null, name: leaving.name }],
    };
  }
  if (!replaces) return empty;
  return {
    ...empty,
    question: replaces.question,
    options: replaces.options.join('\n'),
    subjects: replaces.subjects.map(subjectOf),
  };
}

/** Whoever advised was asked before; whoever answered decided. */
function fromAdvice(empty: DecisionDraft, it: Recommendation): DecisionDraft {
  const given = it.answer ? known(answers, it.answer.answer) : undefined;
  const answered = it.answer;
  const member = it.asked.find((each) => each.name === answered?.name);
  return {
    ...empty,
    question: it.question,
    options: [it.advice.split('\n')[0] ?? '', say('decisions-option-refuse')].join('\n'),
    decision: given === 'taken' ? it.advice : given === 'in_part' ? (answered?.part ?? '') : '',
    reasons: answered?.reason ?? '',
    subjects: [subjectOf(it.subject)],
    decided: answered
      ? [{ user_id: answered.by === 'user' ? (member?.id ?? null) : null, name: answered.name }]
      : [],
    consulted: [{ user_id: it.made_by.id, name: it.made_by.name }],
  };
}
