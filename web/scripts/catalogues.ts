import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The areas of `locales/` that the workbench shows. The server's own areas (public site, mail) stay out of the
 * download.
 */
export const areas = [
  'common',
  'shell',
  'session',
  'setup',
  'me',
  'members',
  'instance',
  'write',
  'media',
  'channels',
  'variant',
  'publication',
  'numbers',
  'lists',
  'strategy',
  'site-settings',
  'audit',
  'agenda',
  'tokens',
  'notices',
  'square',
  'today',
  'design',
] as const;
export const languages = ['en', 'fr'] as const;

const prefix = 'virtual:catalogue/';

/** One language's areas as one Fluent resource, without comments. */
export function catalogue(folder: string, language: string): string {
  return areas
    .map((area) => readFileSync(resolve(folder, language, `${area}.ftl`), 'utf8'))
    .join('\n')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\n{2,}/g, '\n');
}

/** The identifiers of the messages, in the order in which they are written. */
export function keys(resource: string): string[] {
  return [...resource.matchAll(/^([a-z][a-z0-9-]*)\s*=/gm)].map((match) => match[1] ?? '');
}

/**
 * Serves each language's catalogue as one module, and writes the union of message names, so that a misspelt name is
 * a type error.
 */
export function catalogues(from: string): Plugin {
  const folder = resolve(import.meta.dirname, '..', from);
  const typesFile = resolve(import.meta.dirname, '../src/lib/words/keys.d.ts');

  function writeKeys(): void {
    const names = keys(catalogue(folder, 'en'));
    const text = `// Written from locales/en by scripts/catalogues.ts.\nexport type MessageKey =\n${names.map((name) => `  | '${name}'`).join('\n')};\n`;
    if (existsSync(typesFile) && readFileSync(typesFile, 'utf8') === text) return;
    mkdirSync(resolve(typesFile, '..'), { recursive: true });
    writeFileSync(typesFile, text);
  }

  return {
    name: 'parvis:catalogues',
    config: writeKeys,
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const language = id.slice(prefix.length + 1);
      for (const area of areas) this.addWatchFile(resolve(folder, language, `${area}.ftl`));
      return `export default ${JSON.stringify(catalogue(folder, language))};`;
    },
    handleHotUpdate({ file }) {
      if (file.endsWith('.ftl')) writeKeys();
    },
  };
}
