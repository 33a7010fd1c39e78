import { answer, api } from '#lib/api/client.ts';
import type { Card, Message } from './kinds.ts';

type At = { workspace: string; conversation: string };

export async function close(at: At): Promise<void> {
  await api.POST('/workspaces/{workspace}/conversations/{conversation}/close', { params: { path: at } });
}

export async function reopen(at: At): Promise<void> {
  await api.POST('/workspaces/{workspace}/conversations/{conversation}/reopen', { params: { path: at } });
}

export async function mark(at: At, unread: boolean): Promise<void> {
  await api.POST('/workspaces/{workspace}/conversations/{conversation}/mark', {
    params: { path: at },
    body: { unread },
  });
}

/** Says that it is done, or open again; gives the way back. */
export async function turn(workspace: string, card: Pick<Card, 'id' | 'state'>): Promise<() => Promise<void>> {
  const at = { workspace, conversation: card.id };
  if (card.state === 'done') {
    await reopen(at);
    return () => close(at);
  }
  await close(at);
  return () => reopen(at);
}

export function send(at: At, to: string | null, text: string): Promise<Message> {
  return answer(
    api.POST('/workspaces/{workspace}/conversations/{conversation}/answers', {
      params: { path: at },
      body: { text, ...(to ? { to } : {}) },
    }),
  );
}

/** What can be done with a message as it stands. */
export type Verb = 'let-through' | 'hide' | 'show' | 'retry' | 'withdraw';

export async function act(workspace: string, message: Message, verb: Verb): Promise<void> {
  const params = { path: { workspace, message: message.id } };
  if (verb === 'let-through') await api.POST('/workspaces/{workspace}/messages/{message}/let-through', { params });
  else if (verb === 'hide') await api.POST('/workspaces/{workspace}/messages/{message}/hide', { params });
  else if (verb === 'show') await api.POST('/workspaces/{workspace}/messages/{message}/show', { params });
  else if (verb === 'retry') await api.POST('/workspaces/{workspace}/messages/{message}/retry', { params });
  else await api.POST('/workspaces/{workspace}/messages/{message}/withdraw', { params });
}

/** Has every channel listened to now; what is heard comes in within seconds. */
export async function lookNow(workspace: string): Promise<void> {
  await api.POST('/workspaces/{workspace}/conversations/look-now', { params: { path: { workspace } } });
}

export async function trust(workspace: string, account: string, trusted: boolean): Promise<void> {
  const params = { path: { workspace, account } };
  if (trusted) await api.POST('/workspaces/{workspace}/accounts/{account}/trust', { params });
  else await api.POST('/workspaces/{workspace}/accounts/{account}/distrust', { params });
}
