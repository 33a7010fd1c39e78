import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areas, everything, keys, languages } from '../scripts/catalogues.ts';

const locales = resolve(import.meta.dirname, '../../locales');

describe.each(languages)('%s', (language) => {
  test('every message is well formed and says something', () => {
    const text = everything(locales, language);
    const bundle = new FluentBundle(language, { useIsolating: false });
    expect(bundle.addResource(new FluentResource(text))).toEqual([]);
    const silent = keys(text).filter((key) => !bundle.getMessage(key)?.value);
    expect(silent).toEqual([]);
  });

  test.each(areas)('the messages of %s are named after their area', (area) => {
    const own = keys(readFileSync(resolve(locales, language, `${area}.ftl`), 'utf8'));
    expect(own.filter((key) => !key.startsWith(`${area}-`))).toEqual([]);
  });
});

test('French keeps its narrow spaces before ; : ? and !', () => {
  const loose = everything(locales, 'fr')
    .split('\n')
    .map((line) => line.replace(/^[a-z0-9-]+ =|^ *\*?\[.*?\]/, '').replace(/\{[^}]*\}/g, 'x'))
    .filter((line) => /[\p{L}\d»)]\u0020?[;?!](?!\S*=)|\p{L}\u0020:/u.test(line));
  expect(loose).toEqual([]);
});

test('no message is kept that the workbench doesn’t say', () => {
  const source = resolve(import.meta.dirname, '../src');
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('keys.d.ts'))
    .map((file) => readFileSync(resolve(source, file), 'utf8'))
    .join('\n');
  // A name that is put together ends in a template: `shell-theme-${name}`.
  const stems = [...code.matchAll(/`([a-z-]+-)\$\{/g)].map((match) => match[1] ?? '');
  const unused = keys(everything(locales, 'en')).filter(
    (key) => !code.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(stem)),
  );
  expect(unused).toEqual([]);
});
