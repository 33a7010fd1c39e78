import { expect, test } from 'vitest';
import { fromKinds, placeOfOrigin, readFrom, written, type From } from '#lib/decide/from.ts';

const read = (from: string): From | undefined => readFrom(new URLSearchParams({ from }));

test('what is written into an address is read again', () => {
  for (const kind of fromKinds) {
    const from = { kind, id: '0190', at: undefined };
    expect(readFrom(new URLSearchParams(`from=${written(from)}`))).toEqual(from);
  }
  const plan = { kind: 'plan', id: '0190', at: '0191' } as const;
  expect(written(plan)).toBe('plan:0190:0191');
  expect(read(written(plan))).toEqual(plan);
});

test('a point of a review keeps its colon', () => {
  const point = { kind: 'review', id: '0190', at: 'trial:0191' } as const;
  expect(written(point)).toBe('review:0190:trial:0191');
  expect(read(written(point))).toEqual(point);
});

test('what an address can’t mean is nothing', () => {
  for (const from of ['', 'trial', 'trial:', 'wish:0190']) expect(read(from)).toBeUndefined();
  expect(readFrom(new URLSearchParams())).toBeUndefined();
});

test('a name with something else in it doesn’t leave its place in the address', () => {
  const odd = { kind: 'fit', id: 'a&b=c', at: undefined } as const;
  expect(readFrom(new URLSearchParams(`from=${written(odd)}`))).toEqual(odd);
});

test('each origin has a place, as far as one is known', () => {
  const at = (kind: string, channel?: string) => placeOfOrigin('halle', { kind, id: '7', channel });
  expect(at('trial', '9')).toContain('/channels/9#trial');
  expect(at('trial')).toBeUndefined();
  expect(at('fit')).toContain('/channels/fit/7');
  expect(at('review')).toContain('/decide/reviews/7');
  expect(at('wish')).toBeUndefined();
});
