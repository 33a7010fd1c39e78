import { evidenceKinds, known, subjectKinds, type Evidence, type Recommendation, type Subject } from './advice.ts';
import { emptyAdvice, type AdviceDraft } from './AdviceForm.svelte';
import type { EvidenceDraft } from './EvidenceField.svelte';
import type { SubjectDraft } from './SubjectField.svelte';

/** A subject as the form has it. */
export function subjectOf(subject: Subject): SubjectDraft {
  return {
    kind: known(subjectKinds, subject.kind) ?? 'other',
    id: subject.id ?? null,
    word: subject.word ?? null,
    name: subject.name,
  };
}

/** What speaks for something, as the forms have it. What is gone isn't handed on. */
export function evidenceDrafts(evidence: readonly Evidence[]): EvidenceDraft[] {
  return evidence.flatMap(({ kind, id, title, url, says, gone }) => {
    const one = gone ? undefined : known(evidenceKinds, kind);
    return one ? [{ kind: one, id: id ?? null, title: title || says, url: url ?? '', says }] : [];
  });
}

/** Advice as the form has it, to be said anew. */
export function draftOf(it: Recommendation): AdviceDraft {
  const { cost } = it;
  const number = (value: number | null | undefined, by: number): string =>
    value === null || value === undefined ? '' : String(value / by);
  return {
    ...emptyAdvice(),
    subject: subjectOf(it.subject),
    question: it.question,
    advice: it.advice,
    reasons: it.reasons,
    evidence: evidenceDrafts(it.evidence),
    hours: number(cost.minutes, 60),
    money: number(cost.cents, 100),
    currency: cost.currency ?? 'EUR',
    ifNothing: it.if_nothing,
    asked: it.asked.map(({ id, name }) => ({ user_id: id, name })),
    withClient: Boolean(it.client_asked),
    clientName: it.client_asked?.name ?? '',
    clientEmail: it.client_asked?.email ?? '',
    answerBy: it.answer_by,
    criterion: it.criterion,
    judgeOn: it.judge_on,
  };
}
