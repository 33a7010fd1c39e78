import { beforeAll, describe, expect, test } from 'vitest';
import { dayName, further, isDay, minutesLater, monday, monthStart, plus, range, shown } from '#lib/agenda/days.ts';
import { filtered, type Item } from '#lib/agenda/items.ts';
import { Moving } from '#lib/agenda/moving.svelte.ts';

const item = (part: Partial<Item>): Item => ({
  id: '1',
  what: 'publication',
  original: 'o',
  title: '',
  words: '',
  language: 'fr',
  state: 'scheduled',
  at: '2027-03-26T08:00:00.000Z',
  local: '2027-03-26T09:00',
  open: true,
  movable: true,
  ahead: false,
  queued: false,
  ...part,
});

describe('days', () => {
  test('are counted on the calendar, over the change of clocks and leap days too', () => {
    expect(plus('2027-03-27', 2)).toBe('2027-03-29');
    expect(plus('2028-02-28', 1)).toBe('2028-02-29');
    expect(monday('2027-03-28')).toBe('2027-03-22');
    expect(monthStart('2027-01-31', 1)).toBe('2027-02-01');
    expect(range('2027-03-27', '2027-03-29')).toEqual(['2027-03-27', '2027-03-28', '2027-03-29']);
    expect(minutesLater('2027-03-28T01:55', 15)).toBe('2027-03-28T02:10');
    expect(minutesLater('2027-01-01T00:00', -15)).toBe('2026-12-31T23:45');
  });

  test('that are none are told from those that are', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const none of ['', '2027-02-29', '2027-3-1', 'tomorrow', '2027-13-01']) expect(isDay(none), none).toBe(false);
  });

  test('are shown in whole weeks', () => {
    expect(shown('week', '2027-03-28')).toEqual({ from: '2027-03-22', until: '2027-03-28' });
    expect(shown('month', '2027-05-15')).toEqual({ from: '2027-04-26', until: '2027-06-06' });
    expect(range(shown('month', '2027-02-01').from, shown('month', '2027-02-01').until).length % 7).toBe(0);
    expect(further('month', '2027-12-31', 1)).toBe('2028-01-01');
    expect(further('week', '2027-03-28', -1)).toBe('2027-03-21');
  });

  test('are named in both languages', () => {
    expect(dayName('2027-03-28', 'en')).toBe('Sunday 28 March');
    expect(dayName('2027-03-28', 'fr', { year: 'numeric' })).toBe('dimanche 28 mars 2027');
  });
});

describe('filters', () => {
  test('look for a place, a language and a group of states', () => {
    const items = [
      item({ id: 'a', channel: 'c' }),
      item({ id: 'b', channel: null, state: 'live' }),
      item({ id: 'c', channel: 'c', language: 'en', state: 'held' }),
    ];
    const ids = (channel: string, language: string, state: string): string =>
      filtered(items, { channel, language, state })
        .map((each) => each.id)
        .join('');
    expect(ids('', '', '')).toBe('abc');
    expect(ids('site', '', '')).toBe('b');
    expect(ids('c', 'fr', '')).toBe('a');
    expect(ids('', '', 'waiting')).toBe('c');
    expect(ids('', '', 'out')).toBe('b');
  });
});

describe('moving', () => {
  let moving: Moving;
  const press = (key: string, view: 'week' | 'month' = 'week', shiftKey = false): boolean =>
    moving.press({ key, shiftKey }, view);

  beforeAll(() => {
    moving = new Moving();
  });

  test('goes by days and by quarters of an hour, and by weeks in a month', () => {
    moving.begin(item({}));
    expect(moving.isElsewhere).toBe(false);
    press('ArrowRight');
    press('ArrowDown');
    expect(moving.local).toBe('2027-03-27T09:15');
    press('ArrowUp', 'week', true);
    expect(moving.local).toBe('2027-03-27T08:15');
    press('ArrowDown', 'month');
    press('ArrowDown', 'month', true);
    expect(moving.local).toBe('2027-04-03T09:15');
    press('PageUp');
    expect([moving.day, moving.isElsewhere]).toEqual(['2027-03-27', true]);
    expect(press('x')).toBe(false);
    moving.end();
    expect(moving.item).toBeUndefined();
  });
});
