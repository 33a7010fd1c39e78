import type { Network } from './states.ts';

/** Something that is typed to connect an account. */
export interface Field {
  name: Name;
  required: boolean;
  label: string;
  hint?: string | null | undefined;
  /** Not to be read over somebody's shoulder. */
  hidden: boolean;
}

export const names = ['identifier', 'secret', 'place', 'server'] as const;
export type Name = (typeof names)[number];

/** What a network asks for, in its order and its own words. */
export function fieldsOf(network: Network | undefined): Field[] {
  return (network?.fields ?? []).flatMap(({ name: given, required, label, hint, hidden }) => {
    const name = names.find((each) => each === given);
    return name ? [{ name, required, label, hint, hidden }] : [];
  });
}
