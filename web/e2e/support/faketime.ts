import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian and others put it. */
const libraries = [
  process.env['PARVIS_FAKETIME'] ?? '',
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/faketime/libfaketimeMT.so.1',
];

/** The clock of a server, which somebody sets: whatever runs with its environment takes the time from it. */
export class ServersClock {
  readonly #folder: string;
  /** How far it is ahead, in milliseconds. */
  #ahead = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** A clock that shows this moment, and goes on from there. */
  static async at(moment: Date | string): Promise<ServersClock> {
    const clock = new ServersClock(await mkdtemp(join(tmpdir(), 'parvis-clock-')));
    await clock.shows(moment);
    return clock;
  }

  get environment(): Readonly<Record<string, string>> {
    const library = libraries.find((each) => each !== '' && existsSync(each));
    if (!library) throw new Error('there is no libfaketime: install the package faketime, or name it in PARVIS_FAKETIME');
    return {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      // Pauses last as long as they last: only what a clock on a wall shows is moved.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** What it shows now. */
  get now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** From now on it shows this moment, and goes on from there. */
  async shows(moment: Date | string): Promise<void> {
    const at = typeof moment === 'string' ? new Date(moment) : moment;
    await this.moves(at.getTime() - this.now.getTime());
  }

  /** Moves it by so many milliseconds; back, when there are fewer than none. */
  async moves(by: number): Promise<void> {
    this.#ahead += by;
    const seconds = this.#ahead / 1_000;
    // Read while it is written, half an offset would be another day.
    const fresh = `${this.#file}.new`;
    await writeFile(fresh, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds).toFixed(3)}\n`);
    await rename(fresh, this.#file);
  }

  async discard(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #file(): string {
    return join(this.#folder, 'ahead');
  }
}
