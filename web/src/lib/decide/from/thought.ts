import { draftOf, evidenceDrafts, subjectOf } from '#lib/advice/again.ts';
import { emptyAdvice } from '#lib/advice/AdviceForm.svelte';
import { fromAdvice } from '#lib/advice/recording.ts';
import { answer, api } from '#lib/api/client.ts';
import { say } from '#lib/words/words.svelte.ts';
import type { From } from '../from.ts';
import { both, type Beginning, type Form } from './beginning.ts';

/** From advice: a decision answers it, other advice replaces it. */
export async function ofAdvice(workspace: string, { id }: From, form: Form): Promise<Beginning> {
  const it = await answer(
    api.GET('/workspaces/{workspace}/recommendations/{recommendation}', {
      params: { path: { workspace, recommendation: id } },
    }),
  );
  const { answerBy, judgeOn } = emptyAdvice();
  return {
    name: say('from-advice', { name: it.question }),
    advice: { ...draftOf(it), answerBy, judgeOn },
    decision: fromAdvice(it),
    ...(form === 'decision'
      ? { answers: { id, question: it.question } }
      : { replaces: { id, title: it.question } }),
  };
}

/** From a decision: a later one takes its place, and advice speaks of it. */
export async function ofDecision(workspace: string, { id }: From, form: Form): Promise<Beginning> {
  const it = await answer(
    api.GET('/workspaces/{workspace}/decisions/{decision}', { params: { path: { workspace, decision: id } } }),
  );
  const subjects = it.subjects.map(subjectOf);
  const [subject = emptyAdvice().subject] = subjects;
  const evidence = evidenceDrafts(it.evidence);
  const said = both({ subject, question: it.question, evidence });
  return {
    name: say('from-decision', { name: it.decision }),
    advice: said.advice,
    decision: { ...said.decision, subjects, options: it.options.join('\n') },
    ...(form === 'decision' && { replaces: { id, title: it.decision } }),
  };
}
