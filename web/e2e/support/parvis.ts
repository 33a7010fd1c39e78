import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(process.env['PARVIS_BIN'] ?? join(import.meta.dirname, '../../../target/debug/parvis'));

export interface Options {
  /** A folder to go on with; by default an empty one that is thrown away at the end. */
  data?: string;
  command?: 'serve' | 'demo';
  /** More of the command line. */
  flags?: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/** A running `parvis` of our own, on a port of its own. */
export class Parvis {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly data: string;
  readonly #process: ChildProcess;
  readonly #said: Said;
  readonly #throwaway: boolean;

  private constructor(url: string, data: string, process: ChildProcess, said: Said, throwaway: boolean) {
    this.url = url;
    this.data = data;
    this.#process = process;
    this.#said = said;
    this.#throwaway = throwaway;
  }

  static async start(options: Options = {}): Promise<Parvis> {
    const data = options.data ?? (await mkdtemp(join(tmpdir(), 'parvis-story-')));
    const child = spawn(
      program,
      [options.command ?? 'serve', '--listen', '127.0.0.1:0', '--data', data, ...(options.flags ?? [])],
      { env: { ...process.env, PARVIS_LOG_FORM: 'json', ...options.environment }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const said = new Said(child);
    try {
      // The demonstration lives through a year before it listens.
      const patience = options.command === 'demo' ? 120 : 30;
      const [, url = ''] = await said.find(/"message":"listening".*?"address":"(.*?)\/?"/, patience);
      return new Parvis(url, data, child, said, options.data === undefined);
    } catch (cause) {
      child.kill('SIGKILL');
      throw cause;
    }
  }

  /** Waits until it has printed something of this form. */
  printed(form: RegExp): Promise<RegExpExecArray> {
    return this.#said.find(form);
  }

  /** All that it has printed, for when a story fails. */
  get log(): string {
    return this.#said.text;
  }

  /** The site of a workspace, by the name it has in addresses. */
  site(workspace: string): string {
    const url = new URL(this.url);
    url.hostname = `${workspace}.localhost`;
    return url.origin;
  }

  /** Asks it to end, and waits until it has. Its data stays. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Pulls the plug. Its data stays. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it and throws away what it kept, unless the folder was given. */
  async discard(): Promise<void> {
    await this.stop();
    if (this.#throwaway) await rm(this.data, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise((done) => this.#process.once('exit', done));
    this.#process.kill(signal);
    const late = setTimeout(() => this.#process.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
  }
}

/** Runs one of its other commands (`backup`, `restore`, …) to the end and returns what it printed. */
export async function runParvis(words: readonly string[]): Promise<string> {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = new Said(child);
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`parvis ${words.join(' ')} ended with ${code}:\n${said.text}`);
  return said.text;
}

/** What a process prints on both streams, while it does. */
class Said {
  text = '';
  #ended = false;
  readonly #waiting = new Set<() => void>();

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.text += text;
        this.#tell();
      });
    }
    child.once('error', (cause) => {
      this.text += String(cause);
      this.#ended = true;
      this.#tell();
    });
    child.once('close', () => {
      this.#ended = true;
      this.#tell();
    });
  }

  /** Waits so many seconds for something of this form. */
  find(form: RegExp, patience = 30): Promise<RegExpExecArray> {
    return new Promise((found, failed) => {
      const done = (): void => {
        clearTimeout(late);
        this.#waiting.delete(look);
      };
      const give = (why: string): void => {
        done();
        failed(new Error(`parvis ${why} without printing ${form}:\n${this.text}`));
      };
      const look = (): void => {
        const match = form.exec(this.text);
        if (match) {
          done();
          found(match);
        } else if (this.#ended) give('ended');
      };
      const late = setTimeout(() => give(`waited ${patience} s`), patience * 1_000);
      this.#waiting.add(look);
      look();
    });
  }

  #tell(): void {
    for (const look of [...this.#waiting]) look();
  }
}
