import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { live } from '#lib/live/live.svelte.ts';
import { Followed } from '#lib/publication/follow.svelte.ts';
import type { Publication } from '#lib/publication/states.ts';

/** A server that answers when it is told to, in whatever order. */
class Server {
  readonly asked: ((state: string) => Promise<void>)[] = [];
  read = (): Promise<Publication> =>
    new Promise((answers) => {
      this.asked.push(async (state) => {
        answers(publication(state));
        await vi.advanceTimersByTimeAsync(0);
      });
    });
}

function publication(state: string): Publication {
  return { id: '7', state, due_at: '2026-01-01T00:00:00Z' } as Publication;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  live.here = true;
});

afterEach(() => {
  live.here = false;
  vi.useRealTimers();
});

test('what changed before anybody listened is asked for soon, though changes are told', async () => {
  const server = new Server();
  const followed = new Followed('halle', publication('sending'), server.read);
  await vi.advanceTimersByTimeAsync(1_000);
  await server.asked[0]?.('published');
  expect(followed.now.state).toBe('published');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(server.asked).toHaveLength(1);
  followed.close();
});

test('of two answers the older one never stays', async () => {
  const server = new Server();
  const followed = new Followed('halle', publication('sending'), server.read);
  followed.look();
  followed.look();
  expect(server.asked).toHaveLength(1);
  await server.asked[0]?.('sending');
  expect(server.asked).toHaveLength(2);
  await server.asked[1]?.('published');
  expect(followed.now.state).toBe('published');
  followed.close();
});

test('what was asked before a deed does not undo it', async () => {
  const server = new Server();
  const followed = new Followed('halle', publication('failed'), server.read);
  followed.look();
  followed.take(publication('sending'));
  await server.asked[0]?.('failed');
  expect(followed.now.state).toBe('sending');
  await server.asked[1]?.('published');
  expect(followed.now.state).toBe('published');
  followed.close();
});

test('whoever stopped looking asks no more', async () => {
  const server = new Server();
  const followed = new Followed('halle', publication('sending'), server.read);
  followed.look();
  followed.look();
  followed.close();
  await server.asked[0]?.('sending');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(server.asked).toHaveLength(1);
});
