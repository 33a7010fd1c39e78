import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * npm leaves out of the lock file what its registry doesn't hold for other systems, and `npm ci` then refuses the file
 * as incomplete. This puts the missing entries back, by the names their packages give them. Run it after any
 * `npm install`.
 */
interface Entry {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Entry>;
}

const file = resolve(import.meta.dirname, '../package-lock.json');
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

export function read(): Lock {
  return JSON.parse(readFileSync(file, 'utf8')) as Lock;
}

/** Optional packages that are named and have no entry, with the version named. */
export function missing({ packages }: Lock): [string, string][] {
  return Object.values(packages)
    .flatMap((entry) => Object.entries(entry.optionalDependencies ?? {}))
    .filter(([name]) => !(`node_modules/${name}` in packages));
}

function complete(lock: Lock): void {
  for (const [name, version] of missing(lock)) {
    const words = name.split(/[-/]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.includes(processor)).slice(0, 1);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      dev: true,
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) complete(read());
