import { test } from 'node:test';
import { type Stage, story } from './story.ts';

const pds = process.env['PARVIS_TEST_BLUESKY_PDS'];
const appView = process.env['PARVIS_TEST_BLUESKY_APPVIEW'];
const directory = process.env['PARVIS_TEST_BLUESKY_DIRECTORY'];

/** A record, and what it said. */
export interface Reference {
  uri: string;
  cid: string;
}

/**
 * A story on the real network's own software. Where that doesn't run this says so and passes, except in continuous
 * integration.
 */
export function storyOnBluesky(name: string, tell: (stage: Stage) => Promise<void>): void {
  const there = bluesky();
  if (!there) {
    void test(name, { skip: process.env['CI'] !== 'true' && 'no Bluesky runs here' }, () => {
      throw new Error('PARVIS_TEST_BLUESKY_… have to name a Bluesky');
    });
    return;
  }
  story(name, tell, { environment: { PARVIS_ALLOWED_ADDRESSES: there.addresses.join(','), ...there.environment } });
}

/** The addresses at which the network runs, and what an instance is told of it; nothing where it doesn't run. */
export function bluesky(): { addresses: string[]; environment: Record<string, string> } | undefined {
  if (!pds || !appView || !directory) return undefined;
  return {
    addresses: [pds, appView, directory].map((url) => `127.0.0.1:${new URL(url).port}`),
    environment: { PARVIS_BLUESKY_DIRECTORY: directory, PARVIS_BLUESKY_RESOLVER: pds },
  };
}

/** Somebody with an account of their own on it. */
export class Account {
  readonly did: string;
  readonly handle: string;
  readonly appPassword: string;
  readonly #token: string;

  private constructor(did: string, handle: string, appPassword: string, token: string) {
    this.did = did;
    this.handle = handle;
    this.appPassword = appPassword;
    this.#token = token;
  }

  /** Opens an account that nobody had before, under a handle that begins so. */
  static async opens(word: string, name: string): Promise<Account> {
    const handle = `${word}-${Date.now().toString(36)}.test`;
    const made = await xrpc<{ did: string; accessJwt: string }>('com.atproto.server.createAccount', {
      body: { handle, email: `${handle}@example.test`, password: `${word} has words of its own` },
    });
    const { password } = await xrpc<{ password: string }>('com.atproto.server.createAppPassword', {
      body: { name: 'parvis' },
      token: made.accessJwt,
    });
    const account = new Account(made.did, handle, password, made.accessJwt);
    await account.#puts('app.bsky.actor.profile', { displayName: name }, 'self');
    return account;
  }

  /** Answers this, which stands under `root`. */
  replies(to: Reference, root: Reference, text: string): Promise<Reference> {
    return this.#puts('app.bsky.feed.post', { text, langs: ['fr'], reply: { root, parent: to }, ...now() });
  }

  likes(subject: Reference): Promise<Reference> {
    return this.#puts('app.bsky.feed.like', { subject, ...now() });
  }

  #puts(collection: string, record: object, rkey?: string): Promise<Reference> {
    return xrpc<Reference>('com.atproto.repo.createRecord', {
      body: { repo: this.did, collection, record: { $type: collection, ...record }, ...(rkey && { rkey }) },
      token: this.#token,
    });
  }

  /** A post of this account, by the end of its address; nothing when it is gone. */
  async post(rkey: string): Promise<(Reference & { value: { text: string } }) | undefined> {
    const query = new URLSearchParams({ repo: this.did, collection: 'app.bsky.feed.post', rkey });
    const response = await fetch(`${pds}/xrpc/com.atproto.repo.getRecord?${query}`);
    const body: unknown = await response.json();
    if (response.ok) return body as Reference & { value: { text: string } };
    if ((body as { error?: string }).error === 'RecordNotFound') return undefined;
    throw new Error(`getRecord: ${response.status} ${JSON.stringify(body)}`);
  }

  /** What this account has posted. */
  async posts(): Promise<string[]> {
    const query = new URLSearchParams({ repo: this.did, collection: 'app.bsky.feed.post' });
    const response = await fetch(`${pds}/xrpc/com.atproto.repo.listRecords?${query}`);
    const { records } = (await response.json()) as { records: { value: { text: string } }[] };
    return records.map(({ value }) => value.text);
  }
}

/** Waits until what people see of the network shows this many answers and likes under a post. */
export async function shows(uri: string, wanted: { answers: number; likes: number }): Promise<void> {
  const late = Date.now() + 30_000;
  for (;;) {
    const response = await fetch(`${appView}/xrpc/app.bsky.feed.getPosts?${new URLSearchParams({ uris: uri })}`);
    const { posts } = (await response.json()) as { posts: { replyCount: number; likeCount: number }[] };
    const post = posts[0];
    if (post && post.replyCount >= wanted.answers && post.likeCount >= wanted.likes) return;
    if (Date.now() > late) throw new Error(`Bluesky doesn’t show it: ${JSON.stringify(posts)}`);
  }
}

function now(): { createdAt: string } {
  return { createdAt: new Date().toISOString() };
}

async function xrpc<T>(method: string, { body, token }: { body: object; token?: string }): Promise<T> {
  const response = await fetch(`${pds}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
