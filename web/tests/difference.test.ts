import { expect, test } from 'vitest';
import { differences, folds, type Stretch } from '../src/lib/write/difference.ts';

function shown(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

test.each([
  ['', '', ''],
  ['one two', 'one two', 'one two'],
  ['', 'new', '{+new+}'],
  ['old', '', '[-old-]'],
  ['a red door', 'a blue door', 'a [-red-]{+blue+} door'],
  ['one\ntwo\nthree', 'one\nthree', 'one\n[-two\n-]three'],
  ['one\nthree', 'one\ntwo\nthree', 'one\n{+two\n+}three'],
  ['one\ntwo words\nthree', 'one\ntwo other words\nfour', 'one\ntwo {+other +}words\n[-three-]{+four+}'],
  ['It came back on a Tuesday.', 'A wholly other text a day.', '[-It came back on a Tuesday.-]{+A wholly other text a day.+}'],
])('from %j to %j', (from, to, told) => {
  expect(shown(differences(from, to))).toBe(told);
});

test('put together again, the stretches are the two texts', () => {
  const from = 'Les ateliers\nouvrent samedi à dix heures.\n\nVenez nombreux.';
  const to = 'Les ateliers du port\nouvrent dimanche à dix heures.\n\n- Venez\n- nombreux.';
  const told = differences(from, to);
  const side = (kind: Stretch['kind']): string =>
    told
      .filter((stretch) => stretch.kind === 'same' || stretch.kind === kind)
      .map((stretch) => stretch.text)
      .join('');
  expect(side('gone')).toBe(from);
  expect(side('new')).toBe(to);
});

test('two long texts with nothing in common are told in good time', () => {
  const from = Array.from({ length: 9_000 }, (_, index) => `a${index}\n`).join('');
  const to = Array.from({ length: 9_000 }, (_, index) => `b${index}\n`).join('');
  const started = performance.now();
  expect(differences(from, to).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('the middle of what is long and the same is folded away, its edges stay', () => {
  const words = Array.from({ length: 300 }, (_, index) => `mot${index}`).join(' ');
  const fold = folds(words, false, false);
  expect(fold?.before.startsWith('mot0 mot1 ')).toBe(true);
  expect(fold?.after.endsWith(' mot298 mot299')).toBe(true);
  const left = `${fold?.before} ${fold?.after}`.split(' ').filter((word) => word !== '…').length;
  expect(left + (fold?.words ?? 0)).toBe(300);
  expect(folds(words, true, true)).toMatchObject({ before: '', after: '', words: 300 });
  expect(folds('short', false, false)).toBeUndefined();
});
