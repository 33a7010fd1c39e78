import { expect, test } from 'vitest';
import { mayLink, withAddress } from '#lib/links/replace.ts';

test('only the whole of an address is replaced, wherever it stands', () => {
  const text = 'https://a.fr/b https://a.fr/bc (https://a.fr/b). https://a.fr/b?x https://a.fr/b.';
  expect(withAddress(text, 'https://a.fr/b', 'https://a.fr/$&')).toBe(
    'https://a.fr/$& https://a.fr/bc (https://a.fr/$&). https://a.fr/b?x https://a.fr/$&.',
  );
  expect(withAddress('[a](http://a.fr/?x=(1))', 'http://a.fr/?x=(1)', 'https://a.fr/')).toBe('[a](https://a.fr/)');
});

test('a text without addresses asks nothing', () => {
  expect(mayLink('Bonjour [à tous] (et toutes)')).toBe(false);
  expect(mayLink('[le plan](/plan)')).toBe(true);
  expect(mayLink('voir https://a.fr')).toBe(true);
});
