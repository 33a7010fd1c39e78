import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of a few mebibytes in memory, which can be filled to the last byte. Whoever mounts it has to be root, or able to become it without a word. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async of(mebibytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), 'parvis-disk-'));
    const { uid, gid } = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    await asRoot('mount', '-t', 'tmpfs', '-o', `size=${mebibytes}m,uid=${uid},gid=${gid},mode=700`, 'tmpfs', folder);
    return new SmallDisk(folder);
  }

  /** Where an installation may keep its data. */
  get data(): string {
    return join(this.folder, 'data');
  }

  /** Leaves no byte free. */
  async fills(): Promise<void> {
    for (const size of [1024 * 1024, 4096, 1]) {
      const some = Buffer.alloc(size);
      for (;;) {
        const kept = await appendFile(this.#ballast, some).then(
          () => true,
          (cause: NodeJS.ErrnoException) => {
            if (cause.code === 'ENOSPC') return false;
            throw cause;
          },
        );
        if (!kept) break;
      }
    }
  }

  /** Somebody makes room. */
  async empties(): Promise<void> {
    await rm(this.#ballast, { force: true });
  }

  async discard(): Promise<void> {
    await asRoot('umount', '--lazy', this.folder);
    await rm(this.folder, { recursive: true, force: true });
  }

  get #ballast(): string {
    return join(this.folder, 'ballast');
  }
}

async function asRoot(...words: [string, ...string[]]): Promise<void> {
  const [program, ...rest] = process.getuid?.() === 0 ? words : (['sudo', '-n', ...words] as const);
  await run(program, rest);
}
