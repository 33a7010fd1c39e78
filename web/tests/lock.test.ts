import { expect, test } from 'vitest';
import { missing, read } from '../scripts/lock.ts';

const lock = read();

test('the lock file is complete for every system, so that npm ci takes it (else: npm run lock)', () => {
  expect(missing(lock)).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved)).toEqual([]);
});
