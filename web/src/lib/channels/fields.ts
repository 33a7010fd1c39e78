import { say } from '#lib/words/words.svelte.ts';
import type { Network } from './states.ts';

/** Something that is typed to connect an account. */
export interface Field {
  name: Name;
  required: boolean;
  label: string;
  hint?: string | undefined;
  /** Not to be read over somebody's shoulder. */
  hidden: boolean;
}

export const names = ['identifier', 'secret', 'place', 'server'] as const;
export type Name = (typeof names)[number];

/** What a network asks for, in its order and its own words. */
export function fieldsOf(network: Network | undefined): Field[] {
  return (network?.fields ?? []).flatMap((field) => {
    const name = names.find((each) => each === field.name);
    if (!name) return [];
    const words = (ways[network?.network ?? ''] ?? usual)[name] ?? usual[name];
    return [{ name, required: field.required, hidden: name === 'secret', ...words() }];
  });
}

type Words = () => { label: string; hint?: string };

const usual: Record<Name, Words> = {
  identifier: () => ({ label: say('channels-identifier'), hint: say('channels-identifier-hint') }),
  secret: () => ({ label: say('channels-secret'), hint: say('channels-secret-hint') }),
  place: () => ({ label: say('channels-place-matrix') }),
  server: () => ({ label: say('channels-server'), hint: say('channels-server-hint') }),
};

const ways: Partial<Record<string, Partial<Record<Name, Words>>>> = {
  matrix: {
    identifier: () => ({ label: say('channels-identifier-matrix'), hint: say('channels-identifier-matrix-hint') }),
    secret: () => ({ label: say('channels-secret-matrix'), hint: say('channels-secret-matrix-hint') }),
    place: () => ({ label: say('channels-place-matrix'), hint: say('channels-place-matrix-hint') }),
    server: () => ({ label: say('channels-server'), hint: say('channels-server-matrix-hint') }),
  },
  mastodon: {
    identifier: () => ({ label: say('channels-identifier-mastodon'), hint: say('channels-identifier-mastodon-hint') }),
    secret: () => ({ label: say('channels-secret-mastodon'), hint: say('channels-secret-mastodon-hint') }),
    server: () => ({ label: say('channels-server'), hint: say('channels-server-mastodon-hint') }),
  },
  rehearsal: {
    identifier: () => ({ label: say('channels-identifier-rehearsal') }),
  },
};
