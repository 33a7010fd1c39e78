import type { EvidenceDraft } from '#lib/advice/EvidenceField.svelte';
import { answer, api } from '#lib/api/client.ts';
import { dayText, number, type Trial } from '#lib/fit/fit.ts';
import { criterionText, standingOfTrial } from '#lib/fit/trial.ts';
import { say } from '#lib/words/words.svelte.ts';
import { placeOfOrigin, type From } from '../from.ts';
import { both, paragraphs, type Beginning } from './beginning.ts';

/** What was tried, by what one tells, and how it stands. */
export function triedText(trial: Trial): string {
  const { value } = trial.measured;
  const known = value !== null && value !== undefined;
  const tried = say('from-trial-tried', { weeks: trial.weeks, day: dayText(trial.ends_on), criterion: criterionText(trial).replace(/\.$/, '') });
  const counted = trial.metric === 'by_hand' ? undefined : say('from-trial-counted', { known: known ? 'yes' : 'no', value: number(value ?? 0, 2) });
  const result = say('from-trial-result', { standing: standingOfTrial(trial).label });
  return paragraphs(trial.why, [tried, counted, result].filter(Boolean).join(' '), trial.note);
}

export function trialEvidence(trial: Trial): EvidenceDraft {
  return { kind: 'trial', id: trial.id, title: trial.channel_name, url: '', says: criterionText(trial) };
}

export async function ofTrial(workspace: string, { id }: From): Promise<Beginning> {
  const trial = await answer(
    api.GET('/workspaces/{workspace}/trials/{trial}', { params: { path: { workspace, trial: id } } }),
  );
  const name = trial.channel_name;
  return {
    name: say('from-trial', { name }),
    href: placeOfOrigin(workspace, { kind: 'trial', id, channel: trial.channel }),
    origin: { kind: 'trial', id },
    ...both({
      subject: { kind: 'channel', id: trial.channel, word: null, name },
      question: say('from-trial-question', { name }),
      advice: trial.then ? say(trial.then === 'close' ? 'from-leave-advice' : 'from-stay-advice', { name }) : '',
      decision: trial.then ? say(trial.then === 'close' ? 'from-leave-decision' : 'from-stay-decision', { name }) : '',
      reasons: triedText(trial),
      evidence: [trialEvidence(trial)],
    }),
  };
}
