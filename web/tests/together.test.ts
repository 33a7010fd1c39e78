import { resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { together } from '../scripts/together.ts';

const routes = `${resolve(import.meta.dirname, '../src').replaceAll(sep, '/')}/routes`;

const modules: Record<string, string[]> = {
  '/entry.js': [],
  [`${routes}/+layout.svelte`]: ['/toast.svelte'],
  [`${routes}/sign-in/+page.svelte`]: ['/front.svelte', '/field.svelte'],
  [`${routes}/setup/+page.svelte`]: ['/front.svelte'],
  [`${routes}/connect/+page.svelte`]: ['/front.svelte'],
  [`${routes}/setup/+page.ts`]: ['/zones.ts'],
  [`${routes}/w/+layout.svelte`]: ['/shell.svelte'],
  [`${routes}/w/+page.svelte`]: ['/field.svelte', '/chart.svelte'],
  [`${routes}/w/notices/+page.svelte`]: ['/field.svelte', '/row.svelte'],
  [`${routes}/w/audit/+page.svelte`]: ['/field.svelte', '/row.svelte'],
  [`${routes}/w/tokens/+page.svelte`]: [],
  '/shell.svelte': ['/bell.svelte', '/entry.js'],
};

const found = together({
  ids: Object.keys(modules),
  imports: (id) => modules[id] ?? [],
  starts: (id) => id === '/entry.js',
});

test('what many screens need is fetched together, apart for the doors and for the rooms behind them', () => {
  expect(found.get('/toast.svelte')).toBe('everywhere');
  expect(found.get('/front.svelte')).toBe('door');
  expect(found.get('/shell.svelte')).toBe('desk');
  expect(found.get('/row.svelte')).toBe('desk');
});

test('what hangs on such a piece comes with it', () => {
  expect(found.get('/bell.svelte')).toBe('desk');
});

test('nobody at a door fetches a room for the one field they share', () => {
  expect(found.get('/field.svelte')).toBe('everywhere');
  expect(found.get('/zones.ts')).toBe('door');
});

test('what few screens need stays with them, and where the browser begins keeps its name', () => {
  expect(found.has('/chart.svelte')).toBe(false);
  expect(found.has('/entry.js')).toBe(false);
});
