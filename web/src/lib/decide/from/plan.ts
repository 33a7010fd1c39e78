import type { EvidenceDraft } from '#lib/advice/EvidenceField.svelte';
import { answer, api } from '#lib/api/client.ts';
import { rhythmText } from '#lib/channels/states.ts';
import { dayOf, sentenceOf, type HealthShown, type Plan } from '#lib/health/health.ts';
import { say } from '#lib/words/words.svelte.ts';
import type { From } from '../from.ts';
import { both, paragraphs, type Beginning } from './beginning.ts';
import { trialEvidence, triedText } from './trial.ts';

/** From a plan to revive a channel, or to leave it well, with what was found of the channel and what was tried there. */
export async function ofPlan(workspace: string, { id, at: channel = '' }: From): Promise<Beginning> {
  const path = { workspace, channel };
  const [there, plans, shown, trials] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/channels/{channel}', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/channels/{channel}/plans', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/channels/{channel}/health', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/trials', { params: { path: { workspace }, query: { channel } } })),
  ]);
  const plan = plans.find((each) => each.id === id);
  const leaving = plan?.kind === 'leave';
  const tried = leaving ? trials.find(({ then }) => then === 'close') : undefined;
  const name = there.name;
  return {
    name: say(leaving ? 'from-plan-leave' : 'from-plan-revive', { name }),
    ...(plan && { origin: { kind: 'plan', id }, decided: () => tick(workspace, plan) }),
    ...both({
      subject: { kind: 'channel', id: channel, word: there.network ?? null, name },
      question: say('from-plan-question', { name }),
      ...said(plan, name),
      reasons: paragraphs(found(shown), tried && triedText(tried), plan && words(plan)),
      evidence: [...(tried ? [trialEvidence(tried)] : []), ...healthEvidence(channel, name, shown)],
    }),
  };
}

function said(plan: Plan | undefined, name: string): { advice: string; decision: string } {
  if (plan?.kind === 'leave') {
    return { advice: say('from-leave-advice', { name }), decision: say('from-leave-decision', { name }) };
  }
  const { revive } = plan ?? {};
  const rhythm = revive ? (rhythmText({ times: revive.times, per: revive.per }) ?? '') : '';
  return { advice: say('from-revive-advice', { name, rhythm }), decision: say('from-revive-decision', { name, rhythm }) };
}

/** What was found of a channel, as a list. */
export function found({ health }: HealthShown): string {
  return health?.findings.map((finding) => `- ${sentenceOf(finding)}`).join('\n') ?? '';
}

export function healthEvidence(channel: string, name: string, { health }: HealthShown): EvidenceDraft[] {
  return health ? [{ kind: 'health', id: channel, title: name, url: '', says: '' }] : [];
}

function words({ leave }: Plan): string | undefined {
  return leave ? say('from-plan-leave-words', { day: dayOf(leave.last_on), where: leave.find_us }) : undefined;
}

/** The step of the plan that asked for the decision is done with it. */
async function tick(workspace: string, plan: Plan): Promise<void> {
  const step = plan.steps.find(({ step: word, done_at: done }) => word === 'decide' && !done);
  if (!step) return;
  await api.POST('/workspaces/{workspace}/plans/{plan}/tick', {
    params: { path: { workspace, plan: plan.id } },
    body: { position: step.position, done: true },
  });
}
