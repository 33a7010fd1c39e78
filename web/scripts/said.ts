import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { areas, keysOf, type Area } from './catalogues.ts';

const source = resolve(import.meta.dirname, '../src');

/** What one file says and leads to. Paths are those below `src`. */
export interface Told {
  /** The areas of the sentences it names. */
  says: Set<Area>;
  /** The sentences themselves. */
  keys: Set<string>;
  /** The areas it asks for: `need('write', …)`. */
  needs: Set<Area>;
  imports: string[];
  /** What it fetches only when it is asked for, with the areas fetched beside it. */
  parts: { path: string; needs: Set<Area> }[];
  /** What it fetches without any words. */
  alone: string[];
}

/** Every file of the workbench, read as text: names of sentences are written out or begin a template. */
export function readAll(locales: string): Map<string, Told> {
  const areaOf = new Map(areas.flatMap((area) => keysOf(locales, 'en', area).map((key) => [key, area] as const)));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('.d.ts'));
  return new Map(files.map((file) => [file, tell(file, readFileSync(resolve(source, file), 'utf8'), areaOf)]));
}

/** The whole of one file. */
export function tell(file: string, text: string, areaOf: ReadonlyMap<string, Area>): Told {
  const keys = new Set<string>();
  for (const [, key] of text.matchAll(/'([a-z][a-z0-9-]+)'/g)) {
    if (key && areaOf.has(key)) keys.add(key);
  }
  for (const [, stem] of text.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)) {
    for (const key of areaOf.keys()) if (stem && key.startsWith(stem)) keys.add(key);
  }
  const code = text.replaceAll(/\bimport type\b[^;]*;/g, '');
  return {
    says: new Set([...keys].flatMap((key) => areaOf.get(key) ?? [])),
    keys,
    needs: areasIn([...code.matchAll(/\bneed\(([^)]*)\)/g)].map((match) => match[1] ?? '').join()),
    imports: [...code.matchAll(/\b(?:from|import)\s*'([^']+)'/g)].flatMap((match) => found(file, match[1] ?? '')),
    parts: [...code.matchAll(/import\('([^']+)'\)([^)]*)/g)].flatMap((match) =>
      found(file, match[1] ?? '').map((path) => ({ path, needs: areasIn(match[2] ?? '') })),
    ),
    alone: [...code.matchAll(/(?<!fetched\()\bimport\('([^']+)'\)/g)].flatMap((match) => found(file, match[1] ?? '')),
  };
}

function areasIn(text: string): Set<Area> {
  return new Set(areas.filter((area) => text.includes(`'${area}'`)));
}

function found(from: string, name: string): string[] {
  if (!/^(#lib\/|\.)/.test(name)) return [];
  const path = name.startsWith('#lib/') ? resolve(source, 'lib', name.slice(5)) : resolve(source, dirname(from), name);
  return existsSync(path) && /\.(svelte|ts)$/.test(path) && !path.endsWith('.d.ts')
    ? [relative(source, path).replaceAll(sep, '/')]
    : [];
}

/** A file with everything it imports outright. */
export function whole(all: ReadonlyMap<string, Told>, ...from: string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...from];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...(all.get(file)?.imports ?? []));
  }
  return seen;
}

/** The files that stand for a screen: its page, and the layouts and refusals of the folders above it. */
export function filesOf(all: ReadonlyMap<string, Told>, page: string): string[] {
  const names = ['+layout.ts', '+layout.svelte', '+error.svelte'];
  const files = ['hooks.client.ts', page, page.replace('.svelte', '.ts')];
  for (let folder = dirname(page); folder.startsWith('routes'); folder = dirname(folder)) {
    files.push(...names.map((name) => `${folder}/${name}`));
  }
  return files.filter((file) => all.has(file));
}

export interface Fault {
  /** The screen, or the part that is fetched in it. */
  where: string;
  area: Area;
  /** Which file says something of it. */
  file: string;
}

/** What each screen says though nobody loads it there. */
export function unloaded(all: ReadonlyMap<string, Told>, page: string): Fault[] {
  const faults: Fault[] = [];
  const loaded = new Set(filesOf(all, page).flatMap((file) => [...(all.get(file)?.needs ?? [])]));
  const done = new Set<string>();
  function look(where: string, files: Set<string>, here: ReadonlySet<Area>): void {
    for (const file of files) {
      const told = all.get(file);
      for (const area of told?.says ?? []) if (!here.has(area)) faults.push({ where, area, file });
      for (const part of told?.parts ?? []) {
        if (done.has(part.path)) continue;
        done.add(part.path);
        look(`${where} > ${part.path}`, whole(all, part.path), new Set([...here, ...part.needs]));
      }
    }
  }
  look(page, whole(all, ...filesOf(all, page)), loaded);
  return faults;
}

/** What a screen loads though nothing that stands on it at first says any of it. */
export function idle(all: ReadonlyMap<string, Told>, page: string): Area[] {
  const own = [page.replace('.svelte', '.ts')].flatMap((file) => [...(all.get(file)?.needs ?? [])]);
  const said = new Set([...whole(all, ...filesOf(all, page))].flatMap((file) => [...(all.get(file)?.says ?? [])]));
  return own.filter((area) => !said.has(area));
}
