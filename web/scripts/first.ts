import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { catalogue, languages } from './catalogues.ts';
import { filesOf, readAll, whole, type Told } from './said.ts';

const source = resolve(import.meta.dirname, '../src');
const prefix = 'virtual:words/';

/** The module with what the screens that `file` loads for say at once. */
export function firstWordsOf(language: string, file: string): string {
  return `${prefix}${language}/@${file}`;
}

/** The screens a `load` is for: one page, or all below a layout. */
function pagesOf(all: ReadonlyMap<string, Told>, file: string): string[] {
  if (file.endsWith('/+page.ts')) return [file.replace('.ts', '.svelte')];
  return [...all.keys()].filter((page) => page.startsWith(`${dirname(file)}/`) && page.endsWith('/+page.svelte'));
}

/** The names of all sentences that these screens may say before anybody asks for one of their parts. */
export function saidFirst(all: ReadonlyMap<string, Told>, file: string): Set<string> {
  const files = whole(all, ...pagesOf(all, file).flatMap((page) => filesOf(all, page)));
  // What is fetched without words of its own may say only what is there already.
  for (const each of files) for (const path of whole(all, ...(all.get(each)?.alone ?? []))) files.add(path);
  return new Set([...files].flatMap((each) => [...(all.get(each)?.keys ?? [])]));
}

/** Of a catalogue only the messages of these names, and those that they repeat. */
export function only(text: string, names: ReadonlySet<string>): string {
  const messages = new Map(
    text
      .split(/^(?=[a-z][a-z0-9-]*\s*=)/m)
      .map((message) => [/^[a-z][a-z0-9-]*/.exec(message)?.[0] ?? '', message] as const),
  );
  const kept = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const message = messages.get(name);
    if (message === undefined || kept.has(name)) continue;
    kept.add(name);
    queue.push(...[...message.matchAll(/\{\s*([a-z][a-z0-9-]*)\s*\}/g)].map((match) => match[1] ?? ''));
  }
  return [...messages].flatMap(([name, message]) => (kept.has(name) ? [message] : [])).join('');
}

/**
 * Has each screen fetch first just the sentences it says at once. The areas that it names in `need` follow when one of
 * its parts is asked for, which may say anything that stands there. Only the build does this: while one works on the
 * workbench, the whole areas are at hand.
 */
export function firstWords(from: string): Plugin {
  const folder = resolve(import.meta.dirname, '..', from);
  let all = new Map<string, Told>();
  return {
    name: 'parvis:first-words',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      all = readAll(folder);
    },
    resolveId: (id) => (id.startsWith(prefix) && id.includes('/@') ? `\0${id}` : undefined),
    load(id) {
      const [, language, file] = /^\0virtual:words\/(\w+)\/@(.*)$/.exec(id) ?? [];
      if (!language || !file) return undefined;
      const names = saidFirst(all, file);
      const text = [...(all.get(file)?.needs ?? [])].map((area) => only(catalogue(folder, language, area), names)).join('\n');
      return `export default ${JSON.stringify(text)};`;
    },
    transform(code, id) {
      const file = relative(source, id).replaceAll(sep, '/');
      if (!/^routes\/.*\+(page|layout)\.ts$/.test(file) || !/\bneed\(/.test(code)) return undefined;
      const first = languages.map((language) => `${language}: () => import('${firstWordsOf(language, file)}')`).join(', ');
      return {
        code: `import { needFirst } from '#lib/words/words.svelte.ts';\nconst first = { ${first} };\n${code.replaceAll(/\bneed\(/g, 'needFirst(first, ')}`,
        map: null,
      };
    },
  };
}
