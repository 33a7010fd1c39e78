import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem, unreachable } from '../src/lib/api/problem.ts';
import { Manuscript, nameOf, plainContent, type Content, type Kept } from '../src/lib/write/manuscript.svelte.ts';

const empty: Content = { title: '', summary: '', body: '', cover: null };

/** A server of one text, that can be made to stumble. */
class Server {
  content: Content = { ...empty };
  version = 1;
  saves = 0;
  trouble: Problem | undefined;
  slow = 0;

  async save(content: Content, version: number): Promise<Kept> {
    this.saves += 1;
    if (this.slow) await new Promise((done) => setTimeout(done, this.slow));
    if (this.trouble) throw this.trouble;
    if (version !== this.version) {
      throw new Problem({
        title: 'Noor saved first.',
        status: 409,
        code: 'conflict-saved-by-other',
        extra: {
          theirs: this.content,
          version: this.version,
          saved_by: { id: 'n', name: 'Noor' },
          saved_at: '2026-05-01T10:00:00.000Z',
        },
      });
    }
    this.content = content;
    this.version += 1;
    return { version: this.version, saved_at: '2026-05-01T09:00:00.000Z' };
  }
}

let server: Server;
let shelf: Map<string, string>;

function open(): Manuscript {
  return new Manuscript(server.content, server.version, undefined, {
    save: (content, version) => server.save(content, version),
    shelf: {
      getItem: (key) => shelf.get(key) ?? null,
      setItem: (key, value) => void shelf.set(key, value),
      removeItem: (key) => void shelf.delete(key),
    },
    plain: plainContent,
    name: 'one',
  });
}
function type(manuscript: Manuscript, body: string): void {
  manuscript.content.body = body;
  manuscript.changed();
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  shelf = new Map();
});
afterEach(() => vi.useRealTimers());

test('words are saved once they rest, and once only', async () => {
  const manuscript = open();
  type(manuscript, 'a');
  await vi.advanceTimersByTimeAsync(600);
  type(manuscript, 'ab');
  await vi.advanceTimersByTimeAsync(600);
  expect(server.saves).toBe(0);
  await vi.advanceTimersByTimeAsync(600);
  expect(server).toMatchObject({ saves: 1, content: { body: 'ab' } });
  expect(manuscript).toMatchObject({ standing: 'kept', dirty: false, version: 2 });
});

test('somebody who never rests is saved all the same', async () => {
  const manuscript = open();
  for (let stroke = 0; stroke < 20; stroke += 1) {
    type(manuscript, 'x'.repeat(stroke + 1));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(server.saves).toBe(1);
});

test('what is typed while a saving is under way is saved next', async () => {
  const manuscript = open();
  server.slow = 2_000;
  type(manuscript, 'one');
  await vi.advanceTimersByTimeAsync(1_500);
  type(manuscript, 'one two');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server).toMatchObject({ saves: 2, content: { body: 'one two' } });
  expect(manuscript.dirty).toBe(false);
});

test('a letter typed and taken back saves nothing', async () => {
  const manuscript = open();
  type(manuscript, 'a');
  type(manuscript, '');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(manuscript.standing).toBe('kept');
  expect(server.content.body).toBe('');
});

test('while the server is away the words stay in the browser, and go out when it is back', async () => {
  const manuscript = open();
  server.trouble = unreachable();
  type(manuscript, 'kept');
  await vi.advanceTimersByTimeAsync(1_500);
  expect(manuscript.standing).toBe('waiting');
  expect([...shelf.values()][0]).toContain('kept');
  server.trouble = undefined;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(server.content.body).toBe('kept');
  expect(shelf.size).toBe(0);
});

test('what never reached the server is offered the next time', async () => {
  const first = open();
  server.trouble = unreachable();
  type(first, 'lost and found');
  await vi.advanceTimersByTimeAsync(1_500);
  first.close();
  server.trouble = undefined;
  const second = open();
  expect(second.found?.body).toBe('lost and found');
  expect(second.content.body).toBe('');
  second.takeFound();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.content.body).toBe('lost and found');
});

test('two tabs: the second is shown both texts, and neither is lost before somebody chose', async () => {
  const one = open();
  const other = open();
  type(one, 'from one');
  await one.flush();
  type(other, 'from the other');
  expect(await other.flush()).toBe(false);
  expect(other).toMatchObject({
    standing: 'conflict',
    conflict: { by: 'Noor', theirs: { body: 'from one' }, mine: { body: 'from the other' } },
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.content.body).toBe('from one');
  await other.settle('mine');
  expect(server.content.body).toBe('from the other');
  expect(other).toMatchObject({ standing: 'kept', conflict: undefined });
});

test('taking theirs leaves the server as it is', async () => {
  const one = open();
  const other = open();
  type(one, 'from one');
  await one.flush();
  type(other, 'from the other');
  await other.flush();
  const { saves } = server;
  await other.settle('theirs');
  expect(other.content.body).toBe('from one');
  expect(server.saves).toBe(saves);
});

test('a refusal isn’t tried again until the text is another', async () => {
  const manuscript = open();
  server.trouble = new Problem({ title: 'Too long.', status: 422, code: 'invalid' });
  type(manuscript, 'far too long');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(manuscript.standing).toBe('refused');
  expect(server.saves).toBe(1);
  server.trouble = undefined;
  type(manuscript, 'shorter');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.content.body).toBe('shorter');
});

test.each([
  [' A title ', 'anything', 'A title'],
  ['', '## A **strong** [beginning](https://x.example)\n\nand more', 'A strong beginning'],
  ['', '', ''],
  ['', 'word '.repeat(30), `${'word '.repeat(11)}word…`],
])('a text with the title %j and the body %j is called %j', (title, body, name) => {
  expect(nameOf({ title, body })).toBe(name);
});
