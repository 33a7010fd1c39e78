import { Problem } from '#lib/api/problem.ts';
import { say } from '#lib/words/words.svelte.ts';
import { toasts } from './toasts.svelte.ts';

/** A refusal in one sentence. */
export function sentence(problem: Problem): string {
  if (problem.code === 'unreachable') return say('common-problem-unreachable');
  if (problem.code === 'unreadable') return say('common-problem-unreadable', { status: problem.status });
  return problem.message;
}

/**
 * Does something that has no form to show a refusal in: the refusal stands in a toast.
 *
 * @returns whether it was done.
 */
export async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (caught) {
    if (!(caught instanceof Problem)) throw caught;
    toasts.say(sentence(caught), { tone: 'bad' });
    return false;
  }
}
