import { say } from '#lib/words/words.svelte.ts';
import { answers, known, type Recommendation } from './advice.ts';
import { evidenceDrafts, subjectOf } from './again.ts';
import { dayIn } from './days.ts';
import type { EvidenceDraft } from './EvidenceField.svelte';
import type { Person } from './PeopleField.svelte';
import type { SubjectDraft } from './SubjectField.svelte';

export interface DecisionDraft {
  question: string;
  options: string;
  decision: string;
  reasons: string;
  evidence: EvidenceDraft[];
  subjects: SubjectDraft[];
  decided: Person[];
  consulted: Person[];
  informed: Person[];
  decidedOn: string;
  lookOn: string;
}

export function emptyDecision(): DecisionDraft {
  return {
    question: '',
    options: '',
    decision: '',
    reasons: '',
    evidence: [],
    subjects: [{ kind: 'network', id: null, word: null, name: '' }],
    decided: [],
    consulted: [],
    informed: [],
    decidedOn: dayIn(0),
    lookOn: dayIn(182),
  };
}

/** Whoever advised was asked before; whoever answered decided. */
export function fromAdvice(it: Recommendation): Partial<DecisionDraft> {
  const given = it.answer ? known(answers, it.answer.answer) : undefined;
  const answered = it.answer;
  const member = it.asked.find((each) => each.name === answered?.name);
  return {
    question: it.question,
    options: [it.advice.split('\n')[0] ?? '', say('decisions-option-refuse')].join('\n'),
    decision: given === 'taken' ? it.advice : given === 'in_part' ? (answered?.part ?? '') : '',
    reasons: [answered?.reason, given === 'refused' ? '' : it.reasons].filter(Boolean).join('\n\n'),
    evidence: evidenceDrafts(it.evidence),
    subjects: [subjectOf(it.subject)],
    decided: answered
      ? [{ user_id: answered.by === 'user' ? (member?.id ?? null) : null, name: answered.name }]
      : [],
    consulted: [{ user_id: it.made_by.id, name: it.made_by.name }],
  };
}
