import { tests as examples } from 'commonmark-spec';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { canonical, open, page } from '../src/lib/markdown/rich/keep.ts';
import type { Read } from '../src/lib/markdown/rich/read.ts';
import { schema } from '../src/lib/markdown/rich/schema.ts';
import { write, writeAnew } from '../src/lib/markdown/rich/write.ts';

/** What the specification writes as an arrow is a tab. */
const texts = examples.map(({ markdown, html, number }) => ({
  number,
  source: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

function opened(source: string): Read {
  const made = open(source);
  if (typeof made === 'string') throw new Error(`edited in its source: ${made}`);
  return made;
}

test('each example of CommonMark survives being written anew, or is left to its source', () => {
  const counts: Record<string, number> = { kept: 0, html: 0, references: 0, other: 0, long: 0 };
  const other: number[] = [];
  for (const { number, source } of texts) {
    const made = open(source);
    const key = typeof made === 'string' ? made : 'kept';
    counts[key] = (counts[key] ?? 0) + 1;
    if (key === 'other') other.push(number);
    if (typeof made !== 'string') expect(page(writeAnew(made.doc)), `example ${number}`).toBe(page(source));
  }
  expect(counts).toEqual({ kept: 482, html: 72, references: 76, other: 22, long: 0 });
  // Strong in strong and the like (twenty cases), links without words (484, 487), a mail address that isn't one (606).
  expect(other).toEqual([
    369, 373, 389, 407, 408, 409, 417, 418, 419, 425, 426, 427, 432, 461, 463, 464, 465, 466, 468, 484, 487, 606,
  ]);
});

test('what is written anew makes the page that the specification asks for', () => {
  // Addresses that stand bare become links on the site, as they do on GitHub; the specification has none of that.
  const bare = [602, 608, 611, 612];
  const unlike = texts.filter(({ source, html }) => {
    const made = open(source);
    return typeof made !== 'string' && page(writeAnew(made.doc)) !== canonical(html);
  });
  expect(unlike.map(({ number }) => number)).toEqual(bare);
});

test('opening changes nothing', () => {
  for (const { number, source } of texts) {
    const made = open(source);
    if (typeof made !== 'string') expect(write(made.doc, made), `example ${number}`).toBe(source);
  }
});

test('whoever changes one block leaves the others as they stood', () => {
  const source = '# A\n\n* one\n* two\n\nSetext\n---\n\n| a | b |\n|--|:-:|\n| 1 | 2 |\n\nLast __word__.\n';
  const made = opened(source);
  const blocks = made.doc.children.slice(0, -1);
  const changed = schema.nodes.doc.create(null, [...blocks, paragraph('Another.')]);
  expect(write(changed, made)).toBe(source.replace('Last __word__.', 'Another.'));
  const added = schema.nodes.doc.create(null, [blocks[0]!, paragraph('In between.'), ...made.doc.children.slice(1)]);
  expect(write(added, made)).toBe(source.replace('# A\n\n', '# A\n\nIn between.\n\n'));
});

test('blocks taken away, added and moved leave a text that reads as it looks', () => {
  const kept = texts.map(({ source }) => open(source)).filter((made) => typeof made !== 'string');
  let chance = 1;
  const throwDice = (sides: number): number => {
    chance = (chance * 48_271) % 2_147_483_647;
    return chance % sides;
  };
  for (let round = 0; round < 400; round += 1) {
    const joined = open(Array.from({ length: 4 }, () => kept[throwDice(kept.length)]!.source).join('\n\n'));
    if (typeof joined === 'string') continue;
    const blocks = [...joined.doc.children];
    const at = throwDice(blocks.length);
    const deed = throwDice(4);
    if (deed === 0) blocks.splice(at, 1);
    if (deed === 1) blocks.splice(at, 0, paragraph('Neu'));
    if (deed === 2) blocks.push(...blocks.splice(at, 1));
    if (deed === 3) blocks[at] = kept[throwDice(kept.length)]!.doc.child(0);
    if (blocks.length === 0) continue;
    const doc = schema.nodes.doc.create(null, blocks);
    expect(page(write(doc, joined)), JSON.stringify(joined.source)).toBe(page(writeAnew(doc)));
  }
}, 60_000);

test.each([
  ['a table', '| a | b | c |\n| - | :- | -: |\n| 1 | **2** | `x\\|y` |\n| 3 | | [l](/u) |'],
  ['a ragged table', '| a | b |\n| - | - |\n| 1 |'],
  ['a footnote', 'Words[^1] and more[^note].\n\n[^1]: The first.\n\n[^note]:\n    The second,\n\n    in two paragraphs.'],
  ['a footnote whose call was lost', 'Words.\n\n[^1]: The first.'],
  ['tasks', '- [ ] one\n- [x] two'],
  ['struck words', 'This is ~~wrong~~ right.'],
  ['a picture of ours', '![A **square** \\[at noon\\]](media:0192f0c1-2222-7000-8000-000000000001 "Its caption")'],
  ['bare addresses', 'See https://example.org/a_b and www.example.org, or write to a@example.org.'],
  ['French spaces', 'Vraiment\u202f? «\u00a0Oui\u00a0» —\u00a0*non*.'],
  ['lines of a paragraph', 'one\ntwo  \nthree\\\nfour'],
  ['lists in lists', '1. a\n   - b\n\n     c\n   - d\n2. e'],
  ['an anchor', '[down](#here)'],
])('keeps %s', (_, source) => {
  const made = opened(source);
  expect(page(writeAnew(made.doc))).toBe(page(source));
  expect(write(made.doc, made)).toBe(source);
});

test.each([
  ['raw HTML', 'a <kbd>b</kbd>', 'html'],
  ['a comment', '<!-- not yet -->', 'html'],
  ['a link by reference', '[a]\n\n[a]: /u', 'references'],
  ['a definition nobody uses', 'a\n\n[b]: /u', 'references'],
  ['a note inside a list', '- a[^1]\n\n  [^1]: b', 'other'],
  ['a very long text', 'word '.repeat(40_000), 'long'],
])('leaves %s to its source', (_, source, reason) => {
  expect(open(source)).toBe(reason);
});

test('spaces at the edges of strong words stay outside of them', () => {
  const strong = schema.marks.strong.create();
  const text = [schema.text('a'), schema.text(' b ', [strong]), schema.text('c')];
  expect(writeAnew(schema.nodes.doc.create(null, [schema.nodes.paragraph.create(null, text)]))).toBe('a **b** c');
});

test('empty paragraphs and breaks at an end leave nothing behind', () => {
  const { doc, paragraph: p, hard_break: br } = schema.nodes;
  expect(writeAnew(doc.create(null, [p.create(), p.create(null, [schema.text('a'), br.create()]), p.create()]))).toBe('a');
});

function paragraph(text: string): Node {
  return schema.nodes.paragraph.create(null, [schema.text(text)]);
}
