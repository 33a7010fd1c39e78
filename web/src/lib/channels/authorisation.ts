import type { components } from '#lib/api/schema.d.ts';

/** What was written about a channel before somebody set out to let us in. */
export interface Packed {
  /** What the network is called. */
  network?: string;
  name: string;
  purpose: components['schemas']['PurposeForm'];
  grounds?: components['schemas']['GroundsForm'];
}

const shelf = (state: string): string => `parvis-authorisation-${state}`;

/** Goes to the account's own server. What was typed waits here until they are back. */
export function setOut(begun: { address: string; state: string }, packed: Packed): void {
  sessionStorage.setItem(shelf(begun.state), JSON.stringify(packed));
  location.assign(begun.address);
}

/** What was typed before they set out; nothing where it was another window. Taken out, it is gone. */
export function unpack(state: string): Packed {
  const kept = sessionStorage.getItem(shelf(state));
  sessionStorage.removeItem(shelf(state));
  return kept ? (JSON.parse(kept) as Packed) : { name: '', purpose: {} };
}

/** In which workspace they set out: the state begins with its name. */
export function workspaceOf(state: string): string {
  return state.split('.')[0] ?? '';
}
