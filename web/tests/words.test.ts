import { resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { areas, keysOf, type Area } from '../scripts/catalogues.ts';
import { only, saidFirst } from '../scripts/first.ts';
import { idle, readAll, tell, unloaded } from '../scripts/said.ts';
import { Words, type Sources } from '#lib/words/words.svelte.ts';

const locales = resolve(import.meta.dirname, '../../locales');
const all = readAll(locales);
const pages = [...all.keys()].filter((file) => file.endsWith('+page.svelte')).sort();

describe('no screen says what it doesn’t load', () => {
  test.each(pages)('%s', (page) => {
    expect(unloaded(all, page).map(({ where, area, file }) => `${where} needs '${area}' for ${file}`)).toEqual([]);
  });

  test.each(pages)('%s loads nothing that it doesn’t say', (page) => {
    expect(idle(all, page)).toEqual([]);
  });
});

describe('what a file says', () => {
  const areaOf = new Map(areas.flatMap((area) => keysOf(locales, 'en', area).map((key) => [key, area] as const)));
  const told = (text: string) => tell('routes/+page.svelte', text, areaOf);

  test('is heard when it is written out, kept in a table, or put together', () => {
    expect([...told("say('common-save')").says]).toEqual(['common']);
    expect([...told("const names = { one: 'today-welcome' };").says]).toEqual(['today']);
    expect([...told('say(`standing-original-${state}`)').says]).toEqual(['standing']);
  });

  test('counts for a part only where the part is fetched with it', () => {
    const [part] = told("fetched(import('#lib/numbers/Series.svelte'), 'numbers')").parts;
    expect(part?.path).toBe('lib/numbers/Series.svelte');
    expect([...(part?.needs ?? [])]).toEqual(['numbers']);
    expect([...(told("import('#lib/numbers/Series.svelte')").parts[0]?.needs ?? [])]).toEqual([]);
  });

  test('isn’t heard of types, which are gone when the screen stands', () => {
    expect(told("import type { Line } from '#lib/shell/finding.ts';").imports).toEqual([]);
    expect(told("import { plain } from '#lib/shell/finding.ts';").imports).toEqual(['lib/shell/finding.ts']);
  });
});

describe('what comes first', () => {
  test('is what the screen says before a part is asked for', () => {
    const first = saidFirst(all, 'routes/w/[workspace]/tokens/+page.ts');
    expect(first.has('tokens-make')).toBe(true);
    expect(first.has('tokens-made-detail')).toBe(false);
  });

  test('holds for a layout what every screen below it says', () => {
    expect(saidFirst(all, 'routes/w/[workspace]/+layout.ts').has('shell-place-tokens')).toBe(true);
  });

  test('is taken from a catalogue with what its sentences repeat', () => {
    const text = 'a-one = One\n    .title = Of one\na-two = { a-three } and { $count ->\n    [one] one\n   *[other] more\n}\na-three = Three\na-four = Four\n';
    expect(only(text, new Set(['a-one']))).toBe('a-one = One\n    .title = Of one\n');
    expect(only(text, new Set(['a-two']))).toBe(text.slice(text.indexOf('a-two'), text.indexOf('a-four')));
    expect(only(text, new Set(['b-one']))).toBe('');
  });
});

describe('the words of a screen', () => {
  const asked: string[] = [];
  const sources = Object.fromEntries(
    (['en', 'fr'] as const).map((language) => [
      language,
      Object.fromEntries(
        areas.map((area) => [
          area,
          () => {
            asked.push(`${language}/${area}`);
            return Promise.resolve({ default: `${area === 'common' ? 'common-save' : `${area}-place`} = ${area} in ${language}\n` });
          },
        ]),
      ),
    ]),
  ) as Sources;

  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('navigator', { languages: ['fr-CA', 'en'] });
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  });

  test('come in the language in use alone, each area once', async () => {
    const words = new Words(sources);
    await Promise.all([words.need('common'), words.choose(null)]);
    await words.need('common', 'write');
    await words.need('write');
    expect(asked).toEqual(['fr/common', 'fr/write']);
    expect(words.say('common-save')).toBe('common in fr');
  });

  test('follow to another language, with what was asked for meanwhile', async () => {
    const words = new Words(sources);
    await Promise.all([words.need('common'), words.choose(null)]);
    const changing = words.use('en');
    await words.need('write');
    await changing;
    expect(words.language).toBe('en');
    expect(words.say('common-save')).toBe('common in en');
    expect(words.say('write-place' as 'common-save')).toBe('write in en');
  });

  test('come first as far as they are said at once, and whole with the first part', async () => {
    const words = new Words(sources);
    const first = { en: () => said('en'), fr: () => said('fr') };
    const said = (language: string): Promise<{ default: string }> => {
      asked.push(`${language}/first`);
      return Promise.resolve({ default: `write-place = at once in ${language}\n` });
    };
    await Promise.all([words.needFirst(first, 'write'), words.choose(null)]);
    expect(asked).toEqual(['fr/first']);
    expect(words.say('write-place' as 'common-save')).toBe('at once in fr');
    await words.needRest();
    await words.needFirst({ en: () => said('en'), fr: () => said('fr') }, 'write');
    expect(asked).toEqual(['fr/first', 'fr/write']);
    await words.use('en');
    expect(asked.slice(2)).toEqual(['en/first', 'en/write']);
    expect(words.say('write-place' as 'common-save')).toBe('at once in en');
  });

  test('are complained about when they are missing', async () => {
    const words = new Words(sources);
    await Promise.all([words.need('common'), words.choose(null)]);
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(words.say('today-welcome')).toBe('today-welcome');
    expect(complaint).toHaveBeenCalledWith('no words for today-welcome are loaded on this screen');
  });

  test('that couldn’t be fetched are asked for again', async () => {
    let tries = 0;
    const common = (): Promise<{ default: string }> =>
      ++tries === 1 ? Promise.reject(new Error('away')) : Promise.resolve({ default: 'common-save = there\n' });
    const words = new Words({ ...sources, fr: { ...sources.fr, common } });
    await expect(words.need('common' satisfies Area)).rejects.toThrow('away');
    await words.choose('fr');
    expect(words.say('common-save')).toBe('there');
  });
});
