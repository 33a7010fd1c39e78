import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const source = resolve(import.meta.dirname, '../src').replaceAll(sep, '/');
/** The share of the screens that makes a piece common: measured, with a half or a fifth the screens weigh more on average. */
const common = 1 / 3;

/** The screens whoever comes in sees first, and those behind them. */
const kinds = ['door', 'desk'] as const;
type Kind = (typeof kinds)[number];

interface Known {
  ids: Iterable<string>;
  /** What a module imports outright. */
  imports: (id: string) => readonly string[];
  /** Whether the browser begins with it: such a file keeps its name. */
  starts: (id: string) => boolean;
}

/** A module with everything it imports outright. */
function whole(known: Known, from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...known.imports(id));
  }
  return seen;
}

/** The files of a screen: its page, and the layouts it stands in. */
function screens(known: Known): { kind: Kind; holds: Set<string> }[] {
  const ids = [...known.ids];
  const routes = ids.filter((id) => id.startsWith(`${source}/routes/`));
  const layouts = routes.filter((id) => /\/\+layout\.(svelte|ts)$/.test(id));
  const folder = (id: string): string => id.slice(0, id.lastIndexOf('/') + 1);
  const start = ids.filter((id) => id === `${source}/hooks.client.ts` || /\/runtime\/client\/entry\.js$/.test(id));
  return routes
    .filter((id) => id.endsWith('/+page.svelte') && !id.includes('/routes/design/'))
    .map((page) => {
      const around = layouts.filter((layout) => page.startsWith(folder(layout)));
      const load = ids.filter((id) => id === page.replace('.svelte', '.ts'));
      return {
        kind: around.some((layout) => layout.endsWith('.svelte') && folder(layout) !== `${source}/routes/`) ? 'desk' : 'door',
        holds: whole(known, [...start, page, ...load, ...around]),
      };
    });
}

/**
 * The names of the files, each before those that lead to it. What a door needs is never put with what only rooms need;
 * hence a file of its own for what many of the one and some of the other show.
 */
export const names = ['everywhere', 'shared', 'door', 'desk'] as const;
type Name = (typeof names)[number];

/** For each module the name of the file it is fetched in, where many screens need it. */
export function together(known: Known): Map<string, Name> {
  const all = screens(known);
  const shares = new Map<string, Record<Kind, number>>();
  for (const kind of kinds) {
    const these = all.filter((screen) => screen.kind === kind);
    for (const { holds } of these) {
      for (const id of holds) {
        const share = shares.get(id) ?? { door: 0, desk: 0 };
        share[kind] += 1 / these.length;
        shares.set(id, share);
      }
    }
  }
  const groups = new Map<string, Name>();
  for (const [id, { door, desk }] of shares) {
    if (known.starts(id)) continue;
    if (desk >= common && door >= common) groups.set(id, 'everywhere');
    else if (desk >= common) groups.set(id, door > 0 ? 'shared' : 'desk');
    else if (door >= common) groups.set(id, desk > 0 ? 'shared' : 'door');
  }
  return groups;
}

/**
 * Puts what many screens need into few files. Left alone, the bundler makes a file of each piece that is shared
 * differently: a hundred files with an icon each, which compress badly and are asked for one by one.
 */
export function fetchedTogether(): Plugin {
  let found = new Map<string, Name>();
  const groups = names.map((name, index) => ({
    name,
    priority: names.length - index,
    test: (id: string) => found.get(id) === name,
  }));
  return {
    name: 'parvis:together',
    apply: 'build',
    config: () => ({ environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } } }),
    buildEnd() {
      if (this.environment.name !== 'client') return;
      found = together({
        ids: this.getModuleIds(),
        imports: (id) => this.getModuleInfo(id)?.importedIds ?? [],
        starts: (id) => this.getModuleInfo(id)?.isEntry ?? false,
      });
    },
  };
}
