import { describe, expect, test, vi } from 'vitest';
import { speaksOf } from '#lib/ui/plain.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';

describe('what is typed into a filter', () => {
  test('finds every word wherever it stands, whatever its accents', () => {
    expect(speaksOf('marche stand', 'Stand du marché', 'By hand')).toBe(true);
    expect(speaksOf('ŒUVRE', 'L’œuvre d’été')).toBe(true);
    expect(speaksOf('marché neuf', 'Stand du marché')).toBe(false);
    expect(speaksOf('', 'Anything')).toBe(true);
    expect(speaksOf('x', null, undefined)).toBe(false);
  });
});

describe('what was just done', () => {
  test('can be taken back once, the last alone, and says so', async () => {
    const first = vi.fn();
    const second = vi.fn();
    toasts.say('one', { undo: first });
    toasts.say('two', { undo: second });
    await toasts.takeBack();
    await toasts.takeBack();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    expect(toasts.list.map(({ text }) => text)).toEqual(['common-undone']);
  });

  test('is told by the deed itself where it knows better', async () => {
    toasts.say('hidden', { undo: () => toasts.say('shown again') });
    await toasts.takeBack();
    expect(toasts.list.at(-1)?.text).toBe('shown again');
  });

  test('stands long enough to reach for the key, and not for ever', async () => {
    vi.useFakeTimers();
    toasts.say('done', { undo: () => undefined });
    await vi.advanceTimersByTimeAsync(11_000);
    expect(toasts.last?.text).toBe('done');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(toasts.last).toBeUndefined();
    vi.useRealTimers();
  });
});
