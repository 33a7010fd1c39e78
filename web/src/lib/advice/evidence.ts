import { answer, api } from '#lib/api/client.ts';
import { speaksOf } from '#lib/ui/plain.ts';
import { say } from '#lib/words/words.svelte.ts';
import { answerName, type EvidenceKind } from './advice.ts';
import { dayOf } from './days.ts';

/** Something that can be chosen as evidence. */
export interface Choice {
  id: string;
  name: string;
  note?: string | undefined;
}

const listed = ['channel', 'health', 'fact', 'weighing', 'trial'] as const;
type Listed = (typeof listed)[number];

/** Whether there are so few of a kind that they are listed before anything is typed. */
export function isListed(kind: EvidenceKind): kind is Listed {
  return listed.some((each) => each === kind);
}

/** Of a kind of which there are few: those that speak of what is typed. */
export async function listedEvidence(
  workspace: string,
  kind: Listed,
  channels: readonly { id: string; name: string }[],
  text: string,
): Promise<readonly Choice[]> {
  const all = kind === 'channel' || kind === 'health' ? channels : await fetchedList(workspace, kind);
  return all.filter(({ name, note = '' }: Choice) => speaksOf(text.trim(), `${name} ${note}`)).slice(0, 12);
}

async function fetchedList(workspace: string, kind: 'fact' | 'weighing' | 'trial'): Promise<Choice[]> {
  const params = { path: { workspace } };
  if (kind === 'fact') {
    const facts = await answer(api.GET('/workspaces/{workspace}/facts', { params }));
    return facts.filter(({ aside }) => !aside).map(({ id, says, network }) => ({ id, name: says, note: network }));
  }
  if (kind === 'trial') {
    const trials = await answer(api.GET('/workspaces/{workspace}/trials', { params }));
    return trials.map((it) => ({ id: it.id, name: it.channel_name, note: dayOf(it.ends_on) }));
  }
  const rows = await answer(api.GET('/workspaces/{workspace}/fits', { params }));
  return rows.flatMap(({ weighing, name, answer: given }) =>
    weighing && given ? [{ id: weighing, name, note: answerName(given) }] : [],
  );
}

/** Of a kind of which there are many: what is found; publications by the article they came from. */
export async function searchedEvidence(workspace: string, kind: EvidenceKind, text: string): Promise<readonly Choice[]> {
  const path = { workspace };
  const q = { kinds: kind === 'conversation' ? 'message' : 'original', q: text, most: 6 };
  const { items: things } = await answer(api.GET('/workspaces/{workspace}/search', { params: { path, query: q } }));
  if (kind !== 'publication') {
    return things.map((it) => ({
      id: kind === 'conversation' ? (it.conversation ?? it.id) : it.id,
      name: it.title || say('common-note'),
      note: it.detail,
    }));
  }
  const pages = await Promise.all(
    things.slice(0, 3).map((it) =>
      answer(
        api.GET('/workspaces/{workspace}/publications', { params: { path, query: { original: it.id, size: 6 } } }),
      ),
    ),
  );
  return pages.flatMap((page) =>
    page.items.map((it) => ({ id: it.id, name: it.title || say('common-note'), note: it.channel_name })),
  );
}
