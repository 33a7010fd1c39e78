import { expect, test } from 'vitest';
import { counted } from '../src/lib/words/counted.ts';

test.each([
  [3, 'en', 'three', 'Three'],
  [3, 'fr', 'trois', 'Trois'],
  [11, 'en', '11', '11'],
  [1284, 'fr', '1\u202f284', '1\u202f284'],
] as const)('%d in %s is %j within a sentence and %j at its start', (count, language, few, start) => {
  expect(counted(count, language)).toEqual({ count, few, Few: start });
});
