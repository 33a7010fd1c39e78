import type { Desk } from './people.ts';
import { workspace } from './people.ts';

/** What a story needs to know of an original. */
export interface Original {
  id: string;
  state: string;
  path: string | null;
  working_copy: { version: number; title: string; body: string };
}

/** The API's address of a workspace's originals. */
export const originals = `/workspaces/${workspace.slug}/originals`;

/** Writes an original behind the scenes. */
export async function written(desk: Desk, title: string, body: string): Promise<Original> {
  return desk.asks<Original>('POST', originals, { kind: 'article', title, body });
}

/** Writes one and publishes it. */
export async function published(desk: Desk, title: string, body: string): Promise<Original> {
  const { id, working_copy } = await written(desk, title, body);
  return desk.asks<Original>('POST', `${originals}/${id}/publish`, { version: working_copy.version });
}

/** Its place at the desk. */
export function place({ id }: Pick<Original, 'id'>): string {
  return `/w/${workspace.slug}/write/${id}`;
}
