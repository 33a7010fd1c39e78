import type { Channel } from './states.ts';

/** Whether answers come in from there: from no declared place, and not where our access ended. */
export function hears(channel: Channel): boolean {
  return Boolean(channel.network) && ['working', 'troubled'].includes(channel.status);
}
