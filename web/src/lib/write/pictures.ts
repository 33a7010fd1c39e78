import { answer, api } from '#lib/api/client.ts';
import type { components } from '#lib/api/schema.d.ts';

export type Media = components['schemas']['MediaBody'];

/** A picture as Markdown names it. Brackets in the words would end them early. */
export function pictureMarkdown(media: string, alt: string): string {
  return `![${alt.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ').trim()}](media:${media})`;
}

export function upload(workspace: string, file: File): Promise<Media> {
  return answer(
    api.POST('/workspaces/{workspace}/media', {
      params: { path: { workspace }, query: { name: file.name } },
      // The file goes as it is; the description of the API can only call it a row of bytes.
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );
}

/** What it shows, in the language of the text, else in the other one. */
export function altOf(media: Media, language: string): string {
  return language === 'fr' ? media.alt_fr || media.alt_en : media.alt_en || media.alt_fr;
}

/** The rendition nearest above a width, where a member may see it before any reader does. */
export function urlOf(workspace: string, media: Media, width: number): string | undefined {
  // The card is a crop, whatever its width.
  const whole = media.renditions.filter(({ name }) => name !== 'card');
  const sorted = whole.toSorted((one, other) => one.width - other.width);
  const fit = sorted.find((each) => each.width >= width) ?? sorted.at(-1);
  // What follows the question mark changes with the picture: what the browser kept of an earlier one isn't shown.
  const state = fit?.path.split('?')[1];
  return fit && `/api/v1/workspaces/${workspace}/media/${media.id}/files/${fit.file}${state ? `?${state}` : ''}`;
}
