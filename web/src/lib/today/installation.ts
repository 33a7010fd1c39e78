import { resolve } from '$app/paths';
import { kindOf, whatOf, type Kind, type Notice } from '#lib/notices/what.ts';
import { say } from '#lib/words/words.svelte.ts';
import type { Need } from './needs.ts';

/** What befell the installation stands on Today for so long; after that among what one was told. */
const recent = 2 * 24 * 60 * 60_000;

const over: readonly Kind[] = ['stood-still', 'clock-leapt', 'storage-full'];

/** Whether this is about the installation, and still to be shown. */
export function isOfInstallation(notice: Notice, now: Date): boolean {
  const kind = kindOf(notice.kind);
  if (kind === 'deliveries-wait') return true;
  if (!kind || !over.includes(kind)) return false;
  const last = [notice.since, notice.ends_at ?? ''].toSorted().at(-1) ?? notice.since;
  return now.getTime() - new Date(last).getTime() < recent;
}

/** What is wrong with the installation at present. */
export function isAtPresent({ kind }: Notice): boolean {
  return kindOf(kind) === 'deliveries-wait';
}

export function ofInstallation(workspace: string, notice: Notice): Need {
  const kind = kindOf(notice.kind) ?? 'deliveries-wait';
  const waits = isAtPresent(notice);
  return {
    id: notice.id,
    title: say(`notices-kind-${kind}`),
    note: whatOf(notice),
    standing: waits ? 'bad' : notice.held > 0 ? 'warn' : 'rest',
    label: say(waits ? 'today-installation-waits' : 'today-installation-over'),
    // A clock that was moved back showed a time that is still to come.
    since: [notice.since, notice.ends_at ?? notice.since].toSorted()[0] ?? notice.since,
    href: resolve('/w/[workspace]/agenda', { workspace }),
  };
}
