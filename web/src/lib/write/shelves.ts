import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';

/** What an original can be put under, and what the desk has to know of the workspace. */
export async function shelves(workspace: string) {
  const path = { workspace };
  const [categories, tags, authors, site] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/categories', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/tags', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/authors', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/site', { params: { path } })),
  ]);
  const membership = session.membership(workspace);
  return {
    categories,
    tags,
    authors,
    site: site.url.replace(/\/$/, ''),
    language: site.language,
    zone: membership?.workspace.zone ?? 'UTC',
    role: membership?.role ?? 'viewer',
  };
}
