import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { gathered, live } from '#lib/live/live.svelte.ts';

/** While nobody tells us, one asks this often. */
const asked = 60_000;

/** How many notices nobody has read yet, for the bell. */
class Unread {
  count = $state(0);

  /** Follows a workspace. @returns what ends it. */
  follow(workspace: string): () => void {
    let gone = false;
    const read = async (): Promise<void> => {
      try {
        const path = { workspace };
        const counts = await answer(api.GET('/workspaces/{workspace}/notices/counts', { params: { path } }));
        if (!gone) this.count = counts.unread;
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        // What was known last stays.
      }
    };
    const reading = gathered(() => void read());
    const deaf = live.on('notice', () => reading.ask());
    const timer = setInterval(() => {
      if (!live.here) reading.ask();
    }, asked);
    this.count = 0;
    void read();
    return () => {
      gone = true;
      deaf();
      reading.forget();
      clearInterval(timer);
    };
  }
}

export const unread = new Unread();
