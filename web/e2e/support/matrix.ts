import { test } from 'node:test';
import { type Stage, story } from './story.ts';

const server = process.env['PARVIS_TEST_MATRIX_SERVER'];

/** Rooms that stand there from the start. */
export const prepared = {
  encrypted: process.env['PARVIS_TEST_MATRIX_ROOM_ENCRYPTED'] ?? '',
  silent: process.env['PARVIS_TEST_MATRIX_ROOM_SILENT'] ?? '',
  closed: process.env['PARVIS_TEST_MATRIX_ROOM_CLOSED'] ?? '',
};

/** The server's address, as somebody types it. */
export const address = server ?? '';

/** A story on a real Synapse. Where none runs this says so and passes, except in continuous integration. */
export function storyOnMatrix(name: string, tell: (stage: Stage) => Promise<void>): void {
  if (!server) {
    void test(name, { skip: process.env['CI'] !== 'true' && 'no Synapse runs here' }, () => {
      throw new Error('PARVIS_TEST_MATRIX_… have to name a Synapse');
    });
    return;
  }
  story(name, tell, { environment: { PARVIS_ALLOWED_ADDRESSES: `127.0.0.1:${new URL(server).port}` } });
}

/** A message as it stands in a room. */
export interface Said {
  id: string;
  body: string;
  sender: string;
  /** What it answers, in the room itself. */
  answers?: string | undefined;
}

interface Event {
  event_id: string;
  type: string;
  sender: string;
  content: {
    body?: string;
    'm.relates_to'?: { rel_type?: string; 'm.in_reply_to'?: { event_id: string } };
  };
  unsigned?: { 'm.relations'?: { 'm.replace'?: { content?: { 'm.new_content'?: { body?: string } } } } };
}

/** Somebody with an account of their own there. */
export class Person {
  readonly user: string;
  readonly password: string;
  readonly #token: string;
  #sent = 0;

  private constructor(user: string, password: string, token: string) {
    this.user = user;
    this.password = password;
    this.#token = token;
  }

  /** Moves in under a name that nobody had before and that begins so. */
  static async movesIn(word: string, name: string): Promise<Person> {
    const local = `${word}-${Date.now().toString(36)}${Math.trunc(performance.now() * 1000) % 1000}`;
    const password = `${word} a ses propres mots`;
    const made = await ask<{ user_id: string; access_token: string }>('POST', '/register', {
      body: { username: local, password, auth: { type: 'm.login.dummy' } },
    });
    const person = new Person(made.user_id, password, made.access_token);
    await person.#asks('PUT', `/profile/${encodeURIComponent(person.user)}/displayname`, { displayname: name });
    return person;
  }

  /** Opens a room, public or for those who are asked in. */
  async opens(name: string, given: { open: boolean; asks?: Person }): Promise<string> {
    const visibility = { history_visibility: given.open ? 'world_readable' : 'shared' };
    const made = await this.#asks<{ room_id: string }>('POST', '/createRoom', {
      name,
      preset: given.open ? 'public_chat' : 'private_chat',
      invite: given.asks ? [given.asks.user] : [],
      initial_state: [{ type: 'm.room.history_visibility', state_key: '', content: visibility }],
    });
    return made.room_id;
  }

  /** Answers, in the room itself. */
  answers(room: string, to: string, body: string): Promise<string> {
    const related = { 'm.in_reply_to': { event_id: to } };
    return this.#sends(room, 'm.room.message', { msgtype: 'm.text', body, 'm.relates_to': related });
  }

  reacts(room: string, to: string, key: string): Promise<string> {
    const related = { rel_type: 'm.annotation', event_id: to, key };
    return this.#sends(room, 'm.reaction', { 'm.relates_to': related });
  }

  async #sends(room: string, kind: string, content: object): Promise<string> {
    this.#sent += 1;
    const path = `/rooms/${encodeURIComponent(room)}/send/${kind}/story-${this.#sent}`;
    const { event_id } = await this.#asks<{ event_id: string }>('PUT', path, content);
    return event_id;
  }

  /** What stands in a room, the oldest first, as it reads after its edits. */
  async reads(room: string): Promise<Said[]> {
    const filter = encodeURIComponent(JSON.stringify({ types: ['m.room.message'] }));
    const path = `/rooms/${encodeURIComponent(room)}/messages?dir=b&limit=100&filter=${filter}`;
    const { chunk } = await this.#asks<{ chunk: Event[] }>('GET', path);
    return chunk.reverse().flatMap((event) => {
      const related = event.content['m.relates_to'];
      const { body } = event.content;
      if (body === undefined || related?.rel_type === 'm.replace') return [];
      const edit = event.unsigned?.['m.relations']?.['m.replace']?.content?.['m.new_content']?.body;
      const answers = related?.['m.in_reply_to']?.event_id;
      return [{ id: event.event_id, body: edit ?? body, sender: event.sender, answers }];
    });
  }

  #asks<T>(method: string, path: string, body?: object): Promise<T> {
    return ask<T>(method, path, { body, token: this.#token });
  }
}

async function ask<T>(method: string, path: string, given: { body?: object | undefined; token?: string }): Promise<T> {
  const response = await fetch(`${server}/_matrix/client/v3${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(given.token && { authorization: `Bearer ${given.token}` }) },
    ...(given.body && { body: JSON.stringify(given.body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
