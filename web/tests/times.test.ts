import { expect, test } from 'vitest';
import { dateOf, exact, told } from '../src/lib/words/times.ts';

const now = new Date('2026-03-28T12:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

test.each([
  [0, 'now', 'maintenant'],
  [-3, '3 minutes ago', 'il y a 3 minutes'],
  [90, 'in 1 hour', 'dans 1 heure'],
  [-26 * 60, 'yesterday', 'hier'],
  [3 * 24 * 60, 'in 3 days', 'dans 3 jours'],
  [-30 * 24 * 60, '26 Feb', '26 févr.'],
  [-400 * 24 * 60, '21 Feb 2025', '21 févr. 2025'],
])('an instant %d minutes away is told as people tell it', (distance, english, french) => {
  expect(told(minutes(distance), now, 'en')).toBe(english);
  expect(told(minutes(distance), now, 'fr')).toBe(french);
});

test('the exact time names its zone, on both sides of the change of hour', () => {
  expect(exact(new Date('2026-03-29T00:30:00Z'), 'en', 'Europe/Paris')).toMatch(/01:30.*(CET|GMT\+1)/);
  expect(exact(new Date('2026-03-29T01:30:00Z'), 'en', 'Europe/Paris')).toMatch(/03:30.*(CEST|GMT\+2)/);
});

test('the first of a month is written as French writes it', () => {
  const first = new Date('2026-09-01T10:00:00Z');
  expect(dateOf(first, 'fr', 'UTC')).toBe('1er septembre 2026');
  expect(exact(first, 'fr', 'UTC')).toContain('1er septembre');
  expect(dateOf(first, 'en', 'UTC')).toBe('1 September 2026');
  expect(dateOf(new Date('2026-09-11T10:00:00Z'), 'fr', 'UTC')).toBe('11 septembre 2026');
});
