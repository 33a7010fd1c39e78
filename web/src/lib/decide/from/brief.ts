import { answer, api } from '#lib/api/client.ts';
import { say } from '#lib/words/words.svelte.ts';
import type { From } from '../from.ts';
import { both, type Beginning } from './beginning.ts';

export async function ofBrief(workspace: string, { id }: From): Promise<Beginning> {
  const brief = await answer(
    api.GET('/workspaces/{workspace}/briefs/{brief}', { params: { path: { workspace, brief: id } } }),
  );
  const { title: name, purpose, version } = brief;
  return {
    name: say('from-brief', { name }),
    origin: { kind: 'brief', id },
    ...both({ subject: { kind: 'brief', id, word: null, name }, question: name, reasons: purpose }),
    // What was asked became this advice, and says so.
    advised: async (recommendation) => {
      if (brief.became) return;
      await api.POST('/workspaces/{workspace}/briefs/{brief}/turn', {
        params: { path: { workspace, brief: id } },
        body: { version, original: null, recommendation, kind: null, title: null },
      });
    },
  };
}
