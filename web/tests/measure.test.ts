import { expect, test } from 'vitest';
import { measured, nearest } from '../src/lib/square/measure.ts';

const short = (text: string, each?: number): number => measured(text, 'short_links', each);

test('an address with its scheme counts the same however long it is', () => {
  expect(short('http://a.co')).toBe(23);
  expect(short(`voir https://example.com/${'x'.repeat(90)}.`)).toBe(29);
  expect(short('https://example.com/wiki/Pont_(Lyon)?a=1#b, ici', 30)).toBe(35);
  expect(short('http://ああ.com')).toBe(23);
  expect(short('example.com/a/long/path')).toBe(23);
  expect(short('https://example.com et HTTPS://EXAMPLE.ORG/')).toBe(50);
  expect(short('#http://example.com/aaaaaaaaaaaaaaaaaaaa')).toBe(40);
});

test('of a mention with a host only the name counts', () => {
  expect(short('@alice@example.com')).toBe(6);
  expect(short('Merci @alice.b@example.com, à demain')).toBe(24);
  expect(short('alice@example.com')).toBe(17);
  expect(short('https://example.com/@alice@example.org')).toBe(23);
});

test('the nearest limit knows what its addresses count', () => {
  const limits = [{ measure: 'short_links', max: 500, each: 23 }];
  expect(nearest('https://example.com/a/b/c/d', limits)).toEqual({ measure: 'short_links', count: 23, most: 500 });
});
