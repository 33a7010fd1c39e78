import { expect, test } from 'vitest';
import { slugOf } from '../src/lib/ui/slug.ts';

test.each([
  ['Les Ateliers du Port', 'les-ateliers-du-port'],
  ['Cœur d’été à l’œuvre !', 'coeur-d-ete-a-l-oeuvre'],
  ['  —  ', ''],
  ['日本', ''],
  ['a'.repeat(39) + ' b c', 'a'.repeat(39)],
])('%j is proposed as %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
