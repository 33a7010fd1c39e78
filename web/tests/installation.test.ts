import { expect, test } from 'vitest';
import type { Notice } from '#lib/notices/what.ts';
import { isAtPresent, isOfInstallation } from '#lib/today/installation.ts';

function told(kind: string, since: string, ends_at: string | null = null): Notice {
  return { id: kind, kind, noun: 'incident', noun_id: kind, title: '', channel: '', person: '', path: '/agenda', since, ends_at, late: 0, held: 0 };
}

const now = new Date('2027-03-08T09:00:00Z');

test('what befell the installation stands there for two days after it was over, however long it lasted', () => {
  expect(isOfInstallation(told('stood_still', '2027-03-01T08:00:00Z', '2027-03-08T08:59:00Z'), now)).toBe(true);
  expect(isOfInstallation(told('stood_still', '2027-03-05T08:00:00Z', '2027-03-06T08:59:00Z'), now)).toBe(false);
  expect(isOfInstallation(told('clock_leapt', '2027-03-08T08:00:00Z', '2027-03-06T08:00:00Z'), now)).toBe(true);
  expect(isOfInstallation(told('storage_full', '2027-03-07T08:00:00Z', '2027-03-07T08:10:00Z'), now)).toBe(true);
});

test('what waits stands there for as long as it waits, and nothing else that one is told', () => {
  const waits = told('deliveries_wait', '2027-02-01T08:00:00Z');
  expect(isOfInstallation(waits, now)).toBe(true);
  expect(isAtPresent(waits)).toBe(true);
  expect(isAtPresent(told('stood_still', '2027-03-08T08:00:00Z', '2027-03-08T08:30:00Z'))).toBe(false);
  expect(isOfInstallation(told('publication_failed', '2027-03-08T08:59:00Z'), now)).toBe(false);
});
