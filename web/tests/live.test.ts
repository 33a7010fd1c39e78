import { expect, test, vi } from 'vitest';
import { gathered, Live, type Source } from '#lib/live/live.svelte.ts';

class Line implements Source {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 0;
  readonly #ears = new Map<string, (event: MessageEvent<string>) => void>();
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    this.#ears.set(type, listener);
  }
  close(): void {
    this.readyState = 2;
  }
  says(type: string, data: string): void {
    this.#ears.get(type)?.(new MessageEvent(type, { data }));
  }
}

test('whoever shows something hears of its kind, and of everything after the line was lost', () => {
  const line = new Line();
  const live = new Live(() => line);
  const end = live.follow('halle');
  line.onopen?.();
  expect(live.here).toBe(true);
  const heard: unknown[] = [];
  const deaf = live.on('publication', (change) => heard.push(change));
  line.says('change', '{"noun":"publication","id":"7"}');
  line.says('change', '{"noun":"original","id":"8"}');
  line.says('change', 'nonsense');
  line.says('look_again', '{}');
  expect(heard).toEqual([{ noun: 'publication', id: '7' }, 'everything']);
  deaf();
  line.says('look_again', '{}');
  expect(heard).toHaveLength(2);
  end();
  expect(line.readyState).toBe(2);
  expect(live.here).toBe(false);
});

test('a line that was refused is tried again after a minute, a lost one is left to the browser', () => {
  vi.useFakeTimers();
  const lines: Line[] = [];
  const live = new Live(() => {
    const line = new Line();
    lines.push(line);
    return line;
  });
  live.follow('halle');
  lines[0]?.onerror?.();
  vi.advanceTimersByTime(120_000);
  expect(lines).toHaveLength(1);
  if (lines[0]) lines[0].readyState = 2;
  lines[0]?.onerror?.();
  expect(live.here).toBe(false);
  vi.advanceTimersByTime(59_000);
  expect(lines).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(lines).toHaveLength(2);
  vi.useRealTimers();
});

test('a burst is answered once', () => {
  vi.useFakeTimers();
  const work = vi.fn<() => void>();
  const once = gathered(work);
  for (let count = 0; count < 9; count += 1) once.ask();
  vi.advanceTimersByTime(300);
  expect(work).toHaveBeenCalledTimes(1);
  once.ask();
  once.forget();
  vi.advanceTimersByTime(300);
  expect(work).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
