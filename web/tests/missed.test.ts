import { expect, test } from 'vitest';
import { comingOf, wallTime } from '#lib/health/missed.ts';

test('a plan whose days have passed moves on by whole weeks, in its rhythm', () => {
  const proposed = ['2026-11-05T10:00', '2026-11-12T10:00', '2026-11-26T10:00'];
  expect(comingOf(proposed, '2026-11-23T09:00')).toEqual([
    { at: '2026-11-26T10:00', missed: '2026-11-05T10:00' },
    { at: '2026-12-03T10:00', missed: '2026-11-12T10:00' },
    { at: '2026-12-17T10:00', missed: undefined },
  ]);
});

test('a plan whose days are to come keeps them', () => {
  expect(comingOf(['2026-11-26T10:00'], '2026-11-23T09:00')).toEqual([{ at: '2026-11-26T10:00', missed: undefined }]);
  expect(comingOf([], '2026-11-23T09:00')).toEqual([]);
});

test('the wall time is the workspace’s', () => {
  expect(wallTime(new Date('2026-11-23T23:30:00Z'), 'Europe/Paris')).toBe('2026-11-24T00:30');
});
