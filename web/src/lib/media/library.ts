import { answer, api, send } from '#lib/api/client.ts';
import type { components, operations } from '#lib/api/schema.d.ts';

export type Media = components['schemas']['MediaBody'];
/** A picture, where it is used, and what it was. */
export type Used = components['schemas']['MediaUsedBody'];

type Query = NonNullable<operations['media_list']['parameters']['query']>;

/** What of the library is looked at. */
export const views = ['all', 'unused', 'silent-en', 'silent-fr'] as const;
export type View = (typeof views)[number];
export const formats = ['jpeg', 'png', 'webp', 'gif'] as const;
export type Format = (typeof formats)[number];

export function isView(name: string | null): name is View {
  return (views as readonly (string | null)[]).includes(name);
}
export function isFormat(name: string | null): name is Format {
  return (formats as readonly (string | null)[]).includes(name);
}

export interface Look {
  view: View;
  format: Format | undefined;
  text: string;
}

export function queryOf({ view, format, text }: Look): Query {
  return {
    ...(text === '' ? {} : { text }),
    ...(format ? { format } : {}),
    ...(view === 'unused' ? { unused: true } : {}),
    ...(view === 'silent-en' ? { silent_in: 'en' as const } : {}),
    ...(view === 'silent-fr' ? { silent_in: 'fr' as const } : {}),
  };
}

export async function browse(workspace: string, look: Look, after?: string): Promise<components['schemas']['PageBody_MediaBody']> {
  return answer(
    api.GET('/workspaces/{workspace}/media', {
      params: { path: { workspace }, query: { ...queryOf(look), size: 48, ...(after === undefined ? {} : { after }) } },
    }),
  );
}

export function show(workspace: string, media: string): Promise<Used> {
  return answer(api.GET('/workspaces/{workspace}/media/{media}', { params: { path: { workspace, media } } }));
}

export function add(workspace: string, file: File, arrived: (share: number) => void): Promise<Media> {
  return send(`/workspaces/${workspace}/media?${new URLSearchParams({ name: file.name })}`, file, arrived);
}

export function replace(workspace: string, media: string, file: File, arrived: (share: number) => void): Promise<Used> {
  return send(`/workspaces/${workspace}/media/${media}/replace?${new URLSearchParams({ name: file.name })}`, file, arrived);
}

export function putBack(workspace: string, media: string, number: number): Promise<Used> {
  return answer(
    api.POST('/workspaces/{workspace}/media/{media}/put-back', { params: { path: { workspace, media } }, body: { number } }),
  );
}

/** "1.2 MB", as somebody reads it. */
export function weight(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  });
  return format.format(mega ? bytes / 1_000_000 : Math.max(1, bytes / 1_000));
}

/** The pictures among what was dropped or pasted. */
export function picturesIn(given: DataTransfer | null): File[] {
  return [...(given?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}
