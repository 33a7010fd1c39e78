import { invalidate } from '$app/navigation';

let last: Promise<void> = Promise.resolve();
let waiting: Promise<void> | undefined;

/**
 * Loads again what the page shows, one time after the other: an answer that was asked for before a deed never comes
 * after one that was asked for afterwards. Whoever asks while one is under way gets the next one, together with
 * everybody else who asks meanwhile.
 *
 * @param names what `depends` was told, such as `parvis:square`.
 */
export function again(...names: string[]): Promise<void> {
  for (const name of names) asked.add(name);
  waiting ??= last.then(async () => {
    waiting = undefined;
    const wanted = new Set(asked);
    asked.clear();
    await invalidate((url) => wanted.has(url.href));
  });
  last = waiting.catch(() => undefined);
  return waiting;
}

const asked = new Set<string>();
