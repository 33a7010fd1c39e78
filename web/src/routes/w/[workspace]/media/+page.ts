import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { browse, isFormat, isView, type Look } from '#lib/media/library.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('media'), parent()]);
  depends('parvis:media');
  const asked = url.searchParams.get('show');
  const format = url.searchParams.get('format');
  const look: Look = {
    view: isView(asked) ? asked : 'all',
    format: isFormat(format) ? format : undefined,
    text: url.searchParams.get('text')?.trim() ?? '',
  };
  const role = session.membership(params.workspace)?.role ?? '';
  return {
    look,
    page: await browse(params.workspace, look),
    /** Somebody may have given the address of one picture. */
    picture: url.searchParams.get('picture') ?? undefined,
    adds: reaches(role, 'contributor'),
    manages: reaches(role, 'cm'),
    user: session.current?.user.id,
  };
};
