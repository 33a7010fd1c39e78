import { answer, api } from '#lib/api/client.ts';
import type { components } from '#lib/api/schema.d.ts';
import type { WallTime } from '#lib/words/planned.ts';
import { plus, range } from './days.ts';
import type { Appearance, Item, UndatedItem } from './items.ts';

export type AppearanceForm = components['schemas']['AppearanceForm'];

/** A time as somebody writes it. */
export interface Planned {
  local: string;
  zone: string;
}

/** What became of a plan, with what is odd about its time. */
export interface Placed {
  planned: (Planned & WallTime) | null | undefined;
  /** Takes it back. */
  undo: () => Promise<void>;
}

/** What was said of an appearance, to be said anew. */
export function formOf(it: Appearance): AppearanceForm {
  return {
    version: it.version,
    title: it.title,
    channel: it.channel,
    new_channel: '',
    first_day: it.first_day,
    last_day: it.last_day,
    time: it.time ?? '',
    zone: it.zone,
    by_whom: it.by_whom,
    address: it.address ?? '',
    note: it.note,
    campaign: it.campaign ?? null,
    original: it.original ?? null,
  };
}

/** The same on other days: it lasts as long, and begins at its hour. */
export async function moveAppearance(workspace: string, it: Appearance, local: string): Promise<Placed> {
  const put = (form: AppearanceForm): Promise<Appearance> =>
    answer(
      api.PUT('/workspaces/{workspace}/appearances/{appearance}', {
        params: { path: { workspace, appearance: it.id } },
        body: form,
      }),
    );
  const first = local.slice(0, 10);
  const form = formOf(it);
  const moved = await put({
    ...form,
    first_day: first,
    last_day: plus(first, range(it.first_day, it.last_day).length - 1),
    time: it.time ? local.slice(11, 16) : '',
  });
  return {
    planned: undefined,
    undo: async () => {
      await put({ ...form, version: moved.version });
    },
  };
}

/** Moves something to another time, by the road of every plan. */
export async function move(workspace: string, item: Item, planned: Planned): Promise<Placed> {
  if (item.appearance) return moveAppearance(workspace, item.appearance, planned.local);
  const before = item.planned;
  const to = async (when: Planned): Promise<Placed['planned']> => {
    if (item.what === 'original') {
      const path = { workspace, original: item.id };
      const moved = await answer(
        api.POST('/workspaces/{workspace}/originals/{original}/reschedule', {
          params: { path },
          body: { planned: when },
        }),
      );
      return moved.planned as Placed['planned'];
    }
    const path = { workspace, publication: item.id };
    const moved = await answer(
      api.POST('/workspaces/{workspace}/publications/{publication}/reschedule', {
        params: { path },
        body: { planned: when },
      }),
    );
    return moved.planned as Placed['planned'];
  };
  return {
    planned: await to(planned),
    undo: async () => {
      if (before) await to({ local: before.local, zone: before.zone });
    },
  };
}

/** Gives a plan up. */
export async function giveUp(workspace: string, item: Item): Promise<void> {
  if (item.what === 'original') {
    const path = { workspace, original: item.id };
    await api.POST('/workspaces/{workspace}/originals/{original}/unschedule', { params: { path } });
    return;
  }
  const path = { workspace, publication: item.id };
  await api.POST('/workspaces/{workspace}/publications/{publication}/cancel', { params: { path } });
}

/** Gives a time to what has none. */
export async function plan(workspace: string, item: UndatedItem, planned: Planned): Promise<Placed & { id: string }> {
  if (item.variant) {
    const placed = await answer(
      api.POST('/workspaces/{workspace}/publications', {
        params: { path: { workspace } },
        body: { variant: item.variant, planned, again: false },
      }),
    );
    const path = { workspace, publication: placed.id };
    return {
      id: placed.id,
      planned: placed.planned as Placed['planned'],
      undo: async () => {
        await api.POST('/workspaces/{workspace}/publications/{publication}/cancel', { params: { path } });
      },
    };
  }
  const path = { workspace, original: item.original };
  const scheduled = await answer(
    api.POST('/workspaces/{workspace}/originals/{original}/schedule', { params: { path }, body: { planned } }),
  );
  return {
    id: item.original,
    planned: scheduled.planned as Placed['planned'],
    undo: async () => {
      await api.POST('/workspaces/{workspace}/originals/{original}/unschedule', { params: { path } });
    },
  };
}
