import { answer, api } from '#lib/api/client.ts';
import type { Item } from '#lib/reviews/reviews.ts';
import { dayText } from '#lib/fit/fit.ts';
import { say } from '#lib/words/words.svelte.ts';
import { placeOfOrigin, type From } from '../from.ts';
import { both, paragraphs, type Beginning, type Form } from './beginning.ts';
import { ofFit } from './fit.ts';
import { found, healthEvidence } from './plan.ts';
import { ofAdvice, ofDecision } from './thought.ts';
import { ofTrial } from './trial.ts';

/** From a point of a review's agenda: what the point is about, and what was said of it. It is noted there as its outcome. */
export async function ofReview(workspace: string, { id, at }: From, form: Form): Promise<Beginning> {
  const whole = await answer(
    api.GET('/workspaces/{workspace}/reviews/{review}', { params: { path: { workspace, review: id } } }),
  );
  const item = whole.items.find(({ key }) => key === at);
  const of = item ? await ofPoint(workspace, item, form) : empty('');
  const minutes = item?.minutes ?? whole.minutes;
  const note = (kind: 'decision' | 'recommendation') => async (noun: string) => {
    await api.POST('/workspaces/{workspace}/reviews/{review}/outcomes', {
      params: { path: { workspace, review: id } },
      body: { item: item?.key ?? null, kind, noun, day: '' },
    });
  };
  return {
    ...of,
    name: say('from-review', { day: dayText(whole.review.planned_on) }),
    href: placeOfOrigin(workspace, { kind: 'review', id }),
    origin: { kind: 'review', id },
    advice: { ...of.advice, reasons: paragraphs(minutes, of.advice.reasons) },
    decision: { ...of.decision, reasons: paragraphs(minutes, of.decision.reasons) },
    ...(!whole.review.closed_at && { advised: note('recommendation'), decided: note('decision') }),
  };
}

async function ofPoint(workspace: string, { source, noun, title }: Item, form: Form): Promise<Beginning> {
  const id = noun ?? '';
  switch (source) {
    case 'decision':
      return ofDecision(workspace, { kind: 'decision', id }, form);
    case 'unanswered':
    case 'to_judge':
      return ofAdvice(workspace, { kind: 'advice', id }, form);
    case 'trial':
      return ofTrial(workspace, { kind: 'trial', id });
    case 'fit': {
      const rows = await answer(api.GET('/workspaces/{workspace}/fits', { params: { path: { workspace } } }));
      const row = rows.find(({ weighing }) => weighing === id);
      return row ? ofFit(workspace, { kind: 'fit', id: row.place }) : empty(title);
    }
    case 'channel':
    case 'alarm': {
      const path = { workspace, channel: id };
      const shown = await answer(api.GET('/workspaces/{workspace}/channels/{channel}/health', { params: { path } }));
      return {
        name: title,
        ...both({
          subject: { kind: 'channel', id, word: null, name: title },
          question: say('from-plan-question', { name: title }),
          reasons: found(shown),
          evidence: healthEvidence(id, title, shown),
        }),
      };
    }
    default:
      return empty(title);
  }
}

function empty(question: string): Beginning {
  return { name: question, ...both({ subject: { kind: 'other', id: null, word: null, name: question }, question }) };
}
