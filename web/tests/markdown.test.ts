import { expect, test } from 'vitest';
import { block, difference, enter, line, link, mark, type Draft } from '../src/lib/markdown/edit.ts';

/** `|` stands for the ends of the selection; one alone is a caret. */
function draft(shown: string): Draft {
  const start = shown.indexOf('|');
  const last = shown.lastIndexOf('|');
  const text = shown.replaceAll('|', '');
  return { text, start, end: last === start ? start : last - 1 };
}
function show({ text, start, end }: Draft): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

test.each([
  ['a |word| here', 'a **|word|** here'],
  ['a **|word|** here', 'a |word| here'],
  ['a |**word**| here', 'a |word| here'],
  ['a| word |here', 'a **|word|** here'],
  ['a |', 'a **|**'],
  ['a **|**', 'a |'],
  ['a **word|**', 'a **word**|'],
  ['a **word|** and **more**', 'a **word**| and **more**'],
  ['a **word** and|**more**', 'a **word** and**|****more**'],
])('strong turns %j into %j', (before, after) => {
  expect(show(mark(draft(before), '**'))).toBe(after);
});

test.each([
  ['see |this| now', undefined, 'see [this](|https://|) now'],
  ['see |', undefined, 'see [|](https://)'],
  ['see |this| now', 'https://x.example/', 'see [this](https://x.example/)| now'],
])('a link on %j to %s gives %j', (before, address, after) => {
  expect(show(link(draft(before), address))).toBe(after);
});

test.each([
  ['heading', 'one\ntw|o\nthree', 'one\n## tw|o\nthree'],
  ['heading', '## tw|o', 'tw|o'],
  ['heading', '#### tw|o\n', 'tw|o\n'],
  ['bullet', '|one\ntwo|', '|- one\n- two|'],
  ['bullet', '|1. one\n2. two|', '|- one\n- two|'],
  ['bullet', '|- one\n- two|', '|one\ntwo|'],
  ['number', '|one\n\ntwo|', '|1. one\n\n2. two|'],
  ['number', '|one\ntwo\n|three', '|1. one\n2. two|\nthree'],
  ['quote', 'on|e', '> on|e'],
  ['quote', '|', '> |'],
] as const)('%s turns %j into %j', (kind, before, after) => {
  expect(show(line(draft(before), kind))).toBe(after);
});

test.each([
  ['- one|', '- one\n- |'],
  ['  9. one|', '  9. one\n  10. |'],
  ['> a|b', '> a\n> |b'],
  ['- one\n- |', '- one\n|'],
  ['plain|', undefined],
  ['- |one|', undefined],
])('Enter in %j gives %j', (before, after) => {
  const done = enter(draft(before));
  expect(done && show(done)).toBe(after);
});

test.each([
  ['|', 'P\n|'],
  ['one| two\n\nthree', 'one two\n\nP\n|\nthree'],
  ['one|', 'one\n\nP\n|'],
])('a block put into %j gives %j', (before, after) => {
  expect(show(block(draft(before), 'P'))).toBe(after);
});

test.each([
  ['abc', 'abXc', { start: 2, end: 2, put: 'X' }],
  ['aXa', 'aa', { start: 1, end: 2, put: '' }],
  ['same', 'same', { start: 4, end: 4, put: '' }],
  ['aa', 'aaa', { start: 2, end: 2, put: 'a' }],
])('from %j to %j only what differs is replaced', (from, to, wanted) => {
  expect(difference(from, to)).toEqual(wanted);
});
