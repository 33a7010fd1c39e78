import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Stage, story } from './story.ts';

const program = resolve(
  process.env['PARVIS_FAKE_MASTODON'] ?? resolve(import.meta.dirname, '../../../target/debug/fake-mastodon'),
);

/** Somebody on the fake server, who acts through its API as any client does. */
export class Member {
  readonly acct: string;
  readonly password: string;
  readonly #url: string;
  readonly token: string;

  constructor(url: string, { acct, token, password }: { acct: string; token: string; password: string }) {
    this.acct = acct;
    this.password = password;
    this.#url = url;
    this.token = token;
  }

  says(status: string, answers?: string): Promise<Status> {
    return this.#calls('POST', 'statuses', { status, ...(answers && { in_reply_to_id: answers }) });
  }

  likes(id: string): Promise<Status> {
    return this.#calls('POST', `statuses/${id}/favourite`);
  }

  /** A status as this account sees it; nothing when it is gone. */
  async sees(id: string): Promise<Status | undefined> {
    try {
      return await this.#calls<Status>('GET', `statuses/${id}`);
    } catch (cause) {
      if (cause instanceof Gone) return undefined;
      throw cause;
    }
  }

  /** What this account has said, the newest first. */
  async said(): Promise<Status[]> {
    const { id } = await this.#calls<{ id: string }>('GET', 'accounts/verify_credentials');
    return this.#calls('GET', `accounts/${id}/statuses?limit=40`);
  }

  history(id: string): Promise<{ content: string; spoiler_text: string }[]> {
    return this.#calls('GET', `statuses/${id}/history`);
  }

  async below(id: string): Promise<Status[]> {
    return (await this.#calls<{ descendants: Status[] }>('GET', `statuses/${id}/context`)).descendants;
  }

  async #calls<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.#url}api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status === 404) throw new Gone(path);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}

class Gone extends Error {}

export interface Status {
  id: string;
  url: string;
  content: string;
  created_at: string;
  spoiler_text: string;
  visibility: string;
  favourites_count: number;
  in_reply_to_id: string | null;
  poll: { options: { title: string }[] } | null;
}

/** A running fake server with some people on it. */
export class Server {
  readonly url: string;
  readonly members: readonly Member[];
  readonly #process: ChildProcess;

  private constructor(url: string, members: readonly Member[], process: ChildProcess) {
    this.url = url;
    this.members = members;
    this.#process = process;
  }

  /** The server ignores keys, as others of this API do, and takes a moment over each file. */
  static async start(
    people: Readonly<Record<string, string>>,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Server> {
    const names = Object.entries(people).map(([name, shown]) => `${name}=${shown}`);
    const specs = process.env['PARVIS_SPECS'];
    const description = specs ? [`--description=${specs}/mastodon/derived-schema-for-prism.json`] : [];
    const child = spawn(program, ['--ignore-keys=yes', '--files-take=1', ...description, ...names], {
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    for await (const line of lines) {
      const { url, members } = JSON.parse(line) as {
        url: string;
        members: { acct: string; token: string; password: string }[];
      };
      return new Server(
        url,
        members.map((each) => new Member(url, each)),
        child,
      );
    }
    throw new Error(`${program} said nothing`);
  }

  get address(): string {
    return new URL(this.url).host;
  }

  /** Ends it. It fails when something was asked of it that the description of the API doesn't know. */
  async stop(): Promise<void> {
    const ended = new Promise<number | null>((done) => this.#process.once('exit', done));
    this.#process.stdin?.end();
    const code = await ended;
    if (code !== 0) throw new Error(`the fake server ended with ${code}`);
  }
}

/** A story with a fake server of the Mastodon API beside it: no real one can be installed from where tests may. */
export function storyOnMastodon(
  name: string,
  people: Readonly<Record<string, string>>,
  tell: (stage: Stage, server: Server) => Promise<void>,
): void {
  let server: Server | undefined;
  story(
    name,
    async (stage) => {
      const beside = server;
      if (!beside) throw new Error('the server is started first');
      stage.atTheEnd(() => beside.stop());
      await tell(stage, beside);
    },
    async () => {
      server = await Server.start(people);
      return { environment: { PARVIS_ALLOWED_ADDRESSES: server.address } };
    },
  );
}
