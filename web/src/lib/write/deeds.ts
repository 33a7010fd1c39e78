import { answer, api } from '#lib/api/client.ts';
import { attempt } from '#lib/ui/attempt.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import { exact } from '#lib/words/times.ts';
import { say, words } from '#lib/words/words.svelte.ts';
import type { DetailChanges } from './Details.svelte';
import { plainContent } from './manuscript.svelte.ts';
import type { Writing } from './writing.svelte.ts';

export interface Planned {
  local: string;
  zone: string;
}

const of = (desk: Writing) => ({ params: { path: desk.path } });
const version = (desk: Writing): { version: number } => ({ version: desk.manuscript.version });

/** Puts it before readers. What they have read once can't be unread: only the first time is taken back by a key. */
export async function publish(desk: Writing): Promise<void> {
  const first = desk.original.state !== 'live';
  const done = await desk.act(() =>
    answer(api.POST('/workspaces/{workspace}/originals/{original}/publish', { ...of(desk), body: version(desk) })),
  );
  if (done) toasts.say(say('write-published-now'), first ? { undo: () => takeAway(desk) } : {});
}

async function takeAway(desk: Writing): Promise<void> {
  desk.take(await answer(api.POST('/workspaces/{workspace}/originals/{original}/unpublish', of(desk))));
}

export async function unpublish(desk: Writing): Promise<void> {
  const done = await desk.act(() => answer(api.POST('/workspaces/{workspace}/originals/{original}/unpublish', of(desk))));
  if (done) toasts.say(say('write-unpublished-now'), { undo: () => publish(desk) });
}

/** Refusals are for the form it was planned in. */
export async function plan(desk: Writing, planned: Planned): Promise<void> {
  const before = desk.original.state === 'scheduled' ? desk.original.planned : undefined;
  await desk.settled();
  await schedule(desk, planned);
  const { planned: now } = desk.original;
  const at = now ? exact(new Date(now.at), words.language, now.zone) : '';
  const undo = (): Promise<void> => (before ? schedule(desk, before) : unschedule(desk));
  toasts.say(say('write-planned-now', { at }), { undo });
}

export async function unplan(desk: Writing): Promise<void> {
  const { planned } = desk.original;
  const done = await desk.act(() => answer(api.POST('/workspaces/{workspace}/originals/{original}/unschedule', of(desk))));
  if (done) toasts.say(say('write-unplanned-now'), planned ? { undo: () => schedule(desk, planned) } : {});
}

async function schedule(desk: Writing, { local, zone }: Planned): Promise<void> {
  desk.take(
    await answer(
      api.POST('/workspaces/{workspace}/originals/{original}/schedule', {
        ...of(desk),
        body: { ...version(desk), planned: { local, zone } },
      }),
    ),
  );
}

async function unschedule(desk: Writing): Promise<void> {
  desk.take(await answer(api.POST('/workspaces/{workspace}/originals/{original}/unschedule', of(desk))));
}

export async function trash(desk: Writing, title: string): Promise<void> {
  const done = await desk.act(() => answer(api.POST('/workspaces/{workspace}/originals/{original}/trash', of(desk))));
  if (done) toasts.say(say('write-trashed-now', { title }), { undo: () => bringBack(desk) });
}

export async function bringBack(desk: Writing): Promise<void> {
  await desk.deed.send({}, async () =>
    desk.take(await answer(api.POST('/workspaces/{workspace}/originals/{original}/bring-back', of(desk)))),
  );
}

export async function change(desk: Writing, what: DetailChanges): Promise<void> {
  if (!(await attempt(() => desk.settled()))) return;
  const { original } = desk;
  const body = {
    version: original.version,
    language: original.language,
    slug: original.slug ?? null,
    category: original.category?.id ?? null,
    author: original.author?.id ?? null,
    tags: original.tags.map((tag) => tag.id),
    listed: original.listed,
    minutes_spent: original.minutes_spent ?? null,
    ...what,
  };
  await desk.adjust(() => answer(api.PUT('/workspaces/{workspace}/originals/{original}', { ...of(desk), body })));
}

/** What is taken off can be put on again; what is put on is taken off where it stands. */
export async function retag(desk: Writing, tags: string[]): Promise<void> {
  const before = desk.original.tags;
  const gone = before.find(({ id }) => !tags.includes(id));
  await change(desk, { tags });
  if (!gone || desk.detail.problem) return;
  const undo = (): Promise<void> => change(desk, { tags: before.map(({ id }) => id) });
  toasts.say(say('write-tag-removed', { name: gone.name }), { undo });
}

/** Brings the words of an earlier revision back; the words they take the place of can be had again. */
export async function restore(desk: Writing, revision: string): Promise<void> {
  await desk.settled();
  const before = plainContent(desk.manuscript.content);
  desk.replace(
    await answer(
      api.POST('/workspaces/{workspace}/originals/{original}/revisions/{revision}/restore', {
        params: { path: { ...desk.path, revision } },
        body: version(desk),
      }),
    ),
  );
  toasts.say(say('write-restored'), {
    undo: async () => {
      desk.set(before);
      await desk.settled();
    },
  });
}

/** Before one's own words go over those of somebody else, theirs are kept as a revision. */
export async function settle(desk: Writing, keep: 'mine' | 'theirs'): Promise<void> {
  const { conflict } = desk.manuscript;
  if (!conflict) return;
  if (keep === 'theirs') return desk.manuscript.settle('theirs');
  await attempt(async () => {
    await api.POST('/workspaces/{workspace}/originals/{original}/revisions', {
      ...of(desk),
      body: { name: say('write-conflict-kept', { name: conflict.by }), version: conflict.version },
    });
    await desk.manuscript.settle('mine');
  });
}

/** The address under which it can be looked at as readers would see it; none when that is refused. */
export async function preview(desk: Writing): Promise<string | undefined> {
  let url: string | undefined;
  await attempt(async () => {
    await desk.settled();
    ({ url } = await answer(api.POST('/workspaces/{workspace}/originals/{original}/preview', of(desk))));
  });
  return url;
}
