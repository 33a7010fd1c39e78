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
  'briefs',
  'campaigns',
  'media',
  'channels',
  'fit',
  'trial',
  'health',
  'plan',
  'variant',
  'preview',
  'links',
  'publication',
  'numbers',
  'lists',
  'strategy',
  'decide',
  'involvement',
  'reviews',
  'answering',
  'decisions',
  'client',
  'advice',
  'site-settings',
  'home',
  'audit',
  'agenda',
  'appearances',
  'from',
  'queue',
  'standing',
  'tokens',
  'notices',
  'square',
  'today',
  'design',
] as const;
export const languages = ['en', 'fr'] as const;

export type Area = (typeof areas)[number];

/** Names the areas and where each of them is fetched from, in both languages. */
const index = 'virtual:words';
const prefix = 'virtual:words/';

/** One area in one language as a Fluent resource, without comments. */
export function catalogue(folder: string, language: string, area: string): string {
  return readFileSync(resolve(folder, language, `${area}.ftl`), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\n{2,}/g, '\n');
}

/** All areas in one language. */
export function everything(folder: string, language: string): string {
  return areas.map((area) => catalogue(folder, language, area)).join('\n');
}

/** The identifiers of the messages, in the order in which they are written. */
export function keys(resource: string): string[] {
  return [...resource.matchAll(/^([a-z][a-z0-9-]*)\s*=/gm)].map((match) => match[1] ?? '');
}

export function keysOf(folder: string, language: string, area: string): string[] {
  return keys(catalogue(folder, language, area));
}

/** A module that fetches an area when it is asked for. */
function fetching(): string {
  const of = (language: string): string =>
    areas.map((area) => `'${area}': () => import('${prefix}${language}/${area}')`).join(', ');
  return `export default { ${languages.map((language) => `${language}: { ${of(language)} }`).join(', ')} };`;
}

/**
 * Serves each area of each language as a module, and writes the unions of areas and of message names, so that a
 * misspelt name is a type error.
 */
export function catalogues(from: string): Plugin {
  const folder = resolve(import.meta.dirname, '..', from);
  const typesFile = resolve(import.meta.dirname, '../src/lib/words/keys.d.ts');

  function writeKeys(): void {
    const union = (name: string, members: readonly string[]): string =>
      `export type ${name} =\n${members.map((member) => `  | '${member}'`).join('\n')};\n`;
    const text = `// Written from locales/en by scripts/catalogues.ts.\n${union('Area', areas)}${union('MessageKey', keys(everything(folder, 'en')))}`;
    if (existsSync(typesFile) && readFileSync(typesFile, 'utf8') === text) return;
    mkdirSync(resolve(typesFile, '..'), { recursive: true });
    writeFileSync(typesFile, text);
  }

  return {
    name: 'parvis:catalogues',
    config: writeKeys,
    resolveId: (id) => (id === index || id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${index}`) return fetching();
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [language = '', area = ''] = id.slice(prefix.length + 1).split('/');
      this.addWatchFile(resolve(folder, language, `${area}.ftl`));
      return `export default ${JSON.stringify(catalogue(folder, language, area))};`;
    },
    handleHotUpdate({ file }) {
      if (file.endsWith('.ftl')) writeKeys();
    },
  };
}
