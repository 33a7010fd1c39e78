import type { EvidenceDraft } from '#lib/advice/EvidenceField.svelte';
import { answer, api } from '#lib/api/client.ts';
import { dayText, type Trial } from '#lib/fit/fit.ts';
import { criterionText, soFarText, standingOfTrial } from '#lib/fit/trial.ts';
import { say } from '#lib/words/words.svelte.ts';
import { placeOfOrigin, type From } from '../from.ts';
import { both, paragraphs, type Beginning } from './beginning.ts';

/** What was tried, by what one tells, and how it stands. */
export function triedText(trial: Trial): string {
  const day = dayText(trial.ends_on);
  const sum = say('from-trial-reasons', {
    weeks: trial.weeks,
    day,
    criterion: criterionText(trial),
    value: soFarText(trial),
    standing: standingOfTrial(trial).label,
  });
  return paragraphs(trial.why, sum, trial.note);
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
