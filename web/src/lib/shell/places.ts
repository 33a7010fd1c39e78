import { resolve } from '$app/paths';
import type { MessageKey } from '#lib/words/words.svelte.ts';
import { landing } from './landing.ts';

/** A place of the workbench that stands in the navigation. It is listed here when it works, not before. */
export interface Place {
  name: string;
  label: MessageKey;
  /** The second key after `g`. */
  key: string;
  path: (workspace: string) => string;
  /** The place it is a part of, where one finds it; only whole places stand in the navigation. */
  within?: string;
}

export const places: readonly Place[] = [
  {
    name: 'today',
    label: 'shell-place-today',
    key: 't',
    path: (workspace) => landing(workspace),
  },
  {
    name: 'write',
    label: 'shell-place-write',
    key: 'w',
    path: (workspace) => resolve('/w/[workspace]/write', { workspace }),
  },
  {
    name: 'briefs',
    label: 'shell-tab-briefs',
    key: 'b',
    path: (workspace) => resolve('/w/[workspace]/briefs', { workspace }),
    within: 'write',
  },
  {
    name: 'campaigns',
    label: 'shell-tab-campaigns',
    key: 'p',
    path: (workspace) => resolve('/w/[workspace]/campaigns', { workspace }),
    within: 'write',
  },
  {
    name: 'agenda',
    label: 'shell-place-agenda',
    key: 'a',
    path: (workspace) => resolve('/w/[workspace]/agenda', { workspace }),
    within: 'write',
  },
  {
    name: 'media',
    label: 'shell-place-media',
    key: 'm',
    path: (workspace) => resolve('/w/[workspace]/media', { workspace }),
    within: 'write',
  },
  {
    name: 'square',
    label: 'shell-place-square',
    key: 'q',
    path: (workspace) => resolve('/w/[workspace]/square', { workspace }),
  },
  {
    name: 'channels',
    label: 'shell-place-channels',
    key: 'c',
    path: (workspace) => resolve('/w/[workspace]/channels', { workspace }),
  },
  {
    name: 'decide',
    label: 'shell-place-decide',
    key: 'd',
    path: (workspace) => resolve('/w/[workspace]/decide', { workspace }),
  },
  {
    name: 'strategy',
    label: 'shell-place-strategy',
    key: 'y',
    path: (workspace) => resolve('/w/[workspace]/decide/strategy', { workspace }),
    within: 'decide',
  },
  {
    name: 'site',
    label: 'shell-place-site',
    key: 's',
    path: (workspace) => resolve('/w/[workspace]/site', { workspace }),
  },
];
