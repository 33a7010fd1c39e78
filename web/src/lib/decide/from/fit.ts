import { answer, api } from '#lib/api/client.ts';
import { networkCalled, number, ruleText, type Inputs } from '#lib/fit/fit.ts';
import { say } from '#lib/words/words.svelte.ts';
import type { From } from '../from.ts';
import { both, paragraphs, type Beginning } from './beginning.ts';

/** From an answer to "should we be there?"; where nobody gave one, from where the rules lead today. */
export async function ofFit(workspace: string, { id: place }: From): Promise<Beginning> {
  const fit = await answer(
    api.GET('/workspaces/{workspace}/fits/{place}', { params: { path: { workspace, place } } }),
  );
  const newest = fit.history[0];
  const name = fit.channel ? fit.name : networkCalled(fit.name);
  const { reasoning, inputs } = newest ?? fit;
  const chosen = newest?.answer ?? reasoning.answer;
  const rule = reasoning.fired[0]?.rule;
  return {
    name: say('from-fit', { name }),
    origin: { kind: 'fit', id: place },
    ...both({
      subject: {
        kind: fit.channel ? 'channel' : 'network',
        id: fit.channel ?? null,
        word: fit.network ?? null,
        name,
      },
      question: say(fit.in_use ? 'from-fit-question-here' : 'from-fit-question', { name }),
      advice: say('from-fit-advice', { name, answer: chosen }),
      decision: say('from-fit-decision', { name, answer: chosen }),
      reasons: paragraphs(newest?.why, rule ? ruleText(rule) : undefined, audience(inputs), reasons(inputs), hours(inputs)),
      evidence: newest ? [{ kind: 'weighing', id: newest.id, title: name, url: '', says: '' }] : [],
    }),
  };
}

function audience(inputs: Inputs): string | undefined {
  if (inputs.audience === 'unknown') return undefined;
  const there = say(inputs.audience === 'there' ? 'from-fit-audience' : 'from-fit-audience-not');
  return `${there} ${say('fit-audience-source', { source: inputs.audience_source })}`;
}

/** Only what counts: a wish isn't handed on as a reason. */
function reasons(inputs: Inputs): string {
  return inputs.reasons
    .filter(({ counts }) => counts)
    .map(({ side, says }) => `- ${say(side === 'for' ? 'fit-side-for' : 'fit-side-against')} · ${says}`)
    .join('\n');
}

function hours({ cost }: Inputs): string | undefined {
  const { hours_needed: needed } = cost;
  return needed === null || needed === undefined ? undefined : say('fit-cost-needed', { hours: number(needed) });
}
