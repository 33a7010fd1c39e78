import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { say } from '#lib/words/words.svelte.ts';

export type Card = components['schemas']['ConversationBody'];
export type Talk = components['schemas']['ConversationWholeBody'];
export type Message = components['schemas']['MessageBody'];

/** What the list can be narrowed to, in the order in which it is offered. */
export const views = ['open', 'unread', 'waiting', 'done', 'all'] as const;
export type View = (typeof views)[number];

export function isView(name: string): name is View {
  return (views as readonly string[]).includes(name);
}

interface Query {
  state?: string;
  unread?: boolean;
  waiting?: boolean;
  channel?: string;
}

/** What the server is asked for a view, of one channel or of all. */
export function queryOf(view: View, channel?: string): Query {
  const on = channel ? { channel } : {};
  if (view === 'open' || view === 'done') return { ...on, state: view };
  if (view === 'unread') return { ...on, unread: true };
  if (view === 'waiting') return { ...on, waiting: true };
  return on;
}

/** What a conversation is about: the title of the original it hangs from, where that came from here. */
export function titleOf(card: Pick<Card, 'title'>): string {
  return card.title || say('square-untitled');
}

/** How a message of somebody else stands with us. */
export function standingOf(message: Message): { standing: Standing; label: string } {
  if (message.state === 'gone') return { standing: 'rest', label: say('square-state-gone') };
  if (message.hidden_there) return { standing: 'rest', label: say('square-state-hidden-there') };
  if (message.state === 'hidden') return { standing: 'rest', label: say('square-state-hidden') };
  if (message.not_for_everybody) return { standing: 'unknown', label: say('square-state-not-for-everybody') };
  if (message.state === 'waiting') return { standing: 'warn', label: say('square-state-waiting') };
  return { standing: 'good', label: say('square-state-let-through') };
}

/** How far an answer of ours has come. */
export function progressOf(message: Message): { standing: Standing; label: string } | undefined {
  if (!message.answer) return undefined;
  if (message.answer.withdrawing) return { standing: 'moving', label: say('square-answer-withdrawing') };
  switch (message.answer.state) {
    case 'sending':
      return { standing: 'moving', label: say('square-answer-sending') };
    case 'sent':
      return { standing: 'good', label: say('square-answer-sent') };
    case 'failed':
      return { standing: 'bad', label: say('square-answer-failed') };
    case 'withdrawn':
      return { standing: 'rest', label: say('square-answer-withdrawn') };
    default:
      return { standing: 'unknown', label: say('square-answer-unconfirmed') };
  }
}

/** Whether something in it changes by itself: an answer on its way, or on its way back. */
export function isMoving(talk: Talk): boolean {
  return talk.thread.some(
    ({ answer }) => answer && (answer.withdrawing || answer.state === 'sending' || answer.state === 'unconfirmed'),
  );
}
