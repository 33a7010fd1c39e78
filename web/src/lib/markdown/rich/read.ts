import type { Link, Image, Nodes, PhrasingContent, RootContent, List, ListItem, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/** Why a text can't be edited as it looks. */
export type Reason = 'html' | 'references' | 'long' | 'other';

/** Thrown by what the editor has no place for. */
class Unkept extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/** One block of the source, as it was written, and what stood between it and the one before. */
export interface Slice {
  index: number;
  text: string;
  gap: string;
}

/** A text as the editor holds it, with the very words each block was read from. */
export interface Read {
  source: string;
  doc: Node;
  slices: WeakMap<Node, Slice>;
  /** What stood after the last block. */
  tail: string;
  count: number;
}

const { nodes, marks } = schema;

/** Reads Markdown. Gives the reason where there is something the editor can't hold. */
export function read(source: string): Read | Reason {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const slices = new WeakMap<Node, Slice>();
  try {
    let end = 0;
    const blocks = tree.children.map((child, index) => {
      const node = block(child);
      // The line's own indentation belongs to the block: a list's items are measured from it.
      const start = (child.position?.start.offset ?? 0) - ((child.position?.start.column ?? 1) - 1);
      const stop = child.position?.end.offset ?? source.length;
      const text = source.slice(start, stop);
      // The parser takes the first list after code that is only set in for something else (seen in micromark 4.0.3).
      if (listLike.test(text) && isSetIn(tree.children[index - 1], source)) throw new Unkept('other');
      slices.set(node, { index, text, gap: source.slice(end, start) });
      end = stop;
      return node;
    });
    const doc = nodes.doc.create(null, blocks.length > 0 ? blocks : [nodes.paragraph.create()]);
    doc.check();
    return { source, doc, slices, tail: source.slice(end), count: blocks.length };
  } catch (caught) {
    if (caught instanceof Unkept) return caught.reason;
    if (caught instanceof RangeError) return 'other';
    throw caught;
  }
}

/** What begins like an item of a list. */
export const listLike = /^\s*([-+*]|\d+[.)])(\s|$)/;

function isSetIn(node: RootContent | undefined, source: string): boolean {
  return node?.type === 'code' && !/[`~]/.test(source.charAt(node.position?.start.offset ?? 0));
}

function block(node: RootContent): Node {
  switch (node.type) {
    case 'paragraph':
      return nodes.paragraph.create(null, inline(node.children));
    case 'heading':
      return nodes.heading.create({ level: node.depth }, inline(node.children));
    case 'blockquote':
      return nodes.blockquote.create(null, filled(node.children));
    case 'thematicBreak':
      return nodes.rule.create();
    case 'code': {
      const info = [node.lang, node.meta].filter(Boolean).join(' ');
      return nodes.code_block.create({ info }, node.value === '' ? [] : [schema.text(node.value)]);
    }
    case 'list':
      return list(node);
    case 'table':
      return table(node);
    case 'footnoteDefinition':
      return nodes.footnote.create({ label: node.label ?? node.identifier }, filled(node.children));
    default:
      throw unkept(node);
  }
}

function filled(children: readonly RootContent[]): Node[] {
  return children.length > 0 ? children.map(block) : [nodes.paragraph.create()];
}

function list(node: List): Node {
  const tight = !(node.spread ?? false) && node.children.every((item) => !(item.spread ?? false));
  const items = node.children.map((item: ListItem) =>
    nodes.item.create({ checked: item.checked ?? null }, filled(item.children)),
  );
  return node.ordered
    ? nodes.ordered_list.create({ tight, start: node.start ?? 1 }, items)
    : nodes.bullet_list.create({ tight }, items);
}

function table(node: Table): Node {
  const width = node.children[0]?.children.length ?? 0;
  const rows = node.children.map((row, index) => {
    const type = index === 0 ? nodes.header : nodes.cell;
    const cells = Array.from({ length: width }, (_, column) =>
      type.create({ align: node.align?.[column] ?? null }, inline(row.children[column]?.children ?? [])),
    );
    return (index === 0 ? nodes.table_head : nodes.table_row).create(null, cells);
  });
  return nodes.table.create(null, rows);
}

function inline(children: readonly PhrasingContent[], around: readonly Mark[] = []): Node[] {
  return children.flatMap((child) => phrase(child, around));
}

function phrase(node: PhrasingContent, around: readonly Mark[]): Node[] {
  switch (node.type) {
    case 'text': {
      // Where a line of the source ends, words go on.
      const text = node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
      return text === '' ? [] : [schema.text(text, around)];
    }
    case 'emphasis':
      return inline(node.children, marks.em.create().addToSet(around));
    case 'strong':
      return inline(node.children, marks.strong.create().addToSet(around));
    case 'delete':
      return inline(node.children, marks.strike.create().addToSet(around));
    case 'link':
      return inline(node.children, linkMark(node).addToSet(around));
    case 'inlineCode':
      return [schema.text(node.value, marks.code.create().addToSet(around))];
    case 'break':
      return [nodes.hard_break.create(null, null, around)];
    case 'image':
      return [picture(node, around)];
    case 'footnoteReference':
      return [nodes.footnote_call.create({ label: node.label ?? node.identifier }, null, around)];
    default:
      throw unkept(node);
  }
}

function linkMark(node: Link): Mark {
  return marks.link.create({ href: node.url, title: node.title ?? '' });
}

function picture(node: Image, around: readonly Mark[]): Node {
  return nodes.picture.create({ src: node.url, alt: node.alt ?? '', title: node.title ?? '' }, null, around);
}

function unkept(node: Nodes): Unkept {
  if (node.type === 'html') return new Unkept('html');
  const references = ['definition', 'linkReference', 'imageReference'];
  return new Unkept(references.includes(node.type) ? 'references' : 'other');
}
