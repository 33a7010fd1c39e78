import type { AlignType, BlockContent, FootnoteDefinition, List, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Mark, Node } from 'prosemirror-model';
import { listLike, type Read, type Slice } from './read.ts';

/** An address or a handle that is typed stays as it is typed: the site makes a link of it. */
const options: Options = {
  bullet: '-',
  emphasis: '_',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    // A change in one cell shouldn't move the whole table.
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
  ],
};

/** The whole document as Markdown, every block written anew. */
export function writeAnew(doc: Node): string {
  return toMarkdown({ type: 'root', children: blocks(doc) } satisfies Root, options).replace(/\n+$/, '');
}

/**
 * The document as Markdown, in which every block that wasn't touched stands as it stood, to the letter: whoever changes a
 * word changes one paragraph of the source.
 */
export function write(doc: Node, from: Read): string {
  if (doc.eq(from.doc)) return from.source;
  const children: Node[] = [];
  doc.forEach((child) => {
    if (!isEmpty(child)) children.push(child);
  });
  if (children.some((child, index) => joins(children[index - 1], child))) return writeAnew(doc) + from.tail;
  let out = '';
  let last: number | undefined;
  children.forEach((child, at) => {
    let slice = safe(from, child);
    const follows = slice !== undefined && (at === 0 ? slice.index === 0 : slice.index === (last ?? -2) + 1);
    // What is set in belongs to a list or a note above it, if there is one now.
    if (!follows && slice && /^\s/.test(slice.text)) slice = undefined;
    out += follows && slice ? slice.gap : at === 0 ? '' : '\n\n';
    out += slice?.text ?? writeOne(child);
    last = slice?.index;
  });
  return out + (last === from.count - 1 || from.count === 0 ? from.tail : from.tail.trim() === '' ? lineEnd(from.tail) : '');
}

function lineEnd(tail: string): string {
  return tail.includes('\n') ? '\n' : '';
}

function writeOne(child: Node): string {
  return toMarkdown({ type: 'root', children: [top(child)] } satisfies Root, options).replace(/\n+$/, '');
}

/** Two lists of one kind would run into one another. */
function joins(before: Node | undefined, after: Node): boolean {
  return before !== undefined && before.type === after.type && (after.type.name === 'bullet_list' || after.type.name === 'ordered_list');
}

/**
 * Code that is marked by its indentation alone, or that has no end, would change with what stands around it; so would a
 * paragraph that is none of a list only because of where it stands.
 */
function safe(from: Read, child: Node): Slice | undefined {
  const slice = from.slices.get(child);
  if (slice && child.type.name === 'paragraph' && listLike.test(slice.text)) return undefined;
  return slice && fences(slice.text) === 2 * codes(child) ? slice : undefined;
}

/** How many blocks of code are in it; endless if one holds what looks like a fence itself. */
function codes(node: Node): number {
  if (node.type.name === 'code_block') return /^\s*(`{3}|~{3})/m.test(node.textContent) ? Infinity : 1;
  return node.children.reduce((sum, child) => sum + codes(child), 0);
}

function fences(source: string): number {
  return source.match(/^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*(?:`{3,}|~{3,})/gm)?.length ?? 0;
}

function isEmpty(node: Node): boolean {
  return node.type.name === 'paragraph' && inline(node).length === 0;
}

function top(node: Node): RootContent {
  if (node.type.name !== 'footnote') return block(node);
  const label = node.attrs['label'] as string;
  const note: FootnoteDefinition = { type: 'footnoteDefinition', identifier: label, label, children: blocks(node) as BlockContent[] };
  return note;
}

function blocks(parent: Node): RootContent[] {
  const found: RootContent[] = [];
  parent.forEach((child) => {
    if (!isEmpty(child)) found.push(top(child));
  });
  return found;
}

function block(node: Node): BlockContent {
  switch (node.type.name) {
    case 'heading':
      return { type: 'heading', depth: node.attrs['level'] as 1, children: inline(node) };
    case 'blockquote':
      return { type: 'blockquote', children: blocks(node) as BlockContent[] };
    case 'rule':
      return { type: 'thematicBreak' };
    case 'code_block': {
      const [lang, ...meta] = (node.attrs['info'] as string).split(' ');
      return { type: 'code', lang: lang || null, meta: meta.join(' ') || null, value: node.textContent };
    }
    case 'bullet_list':
    case 'ordered_list':
      return list(node);
    case 'table':
      return table(node);
    default:
      return { type: 'paragraph', children: inline(node) };
  }
}

function list(node: Node): List {
  const children: ListItem[] = [];
  // Two paragraphs in one item can't lie close.
  let spread = !(node.attrs['tight'] as boolean);
  node.forEach((item) => {
    const inside = blocks(item) as BlockContent[];
    if (inside.some((each, index) => each.type === 'paragraph' && inside[index - 1]?.type === 'paragraph')) spread = true;
    children.push({ type: 'listItem', checked: item.attrs['checked'] as boolean | null, children: inside });
  });
  for (const item of children) item.spread = spread;
  const ordered = node.type.name === 'ordered_list';
  return { type: 'list', ordered, start: ordered ? (node.attrs['start'] as number) : null, spread, children };
}

function table(node: Node): BlockContent {
  const children: TableRow[] = [];
  const align: AlignType[] = [];
  node.forEach((row, _, index) => {
    const cells: TableRow = { type: 'tableRow', children: [] };
    row.forEach((cell) => {
      if (index === 0) align.push(cell.attrs['align'] as AlignType);
      cells.children.push({ type: 'tableCell', children: inline(cell) });
    });
    children.push(cells);
  });
  return { type: 'table', align, children };
}

interface Piece {
  node: Node;
  marks: readonly Mark[];
}

/** A block's text: spaces at its ends say nothing in Markdown, nor does a break there. */
function inline(parent: Node): PhrasingContent[] {
  let pieces: Piece[] = [];
  parent.forEach((node) => pieces.push({ node, marks: node.marks }));
  pieces = loosened(pieces);
  const blank = (piece: Piece | undefined): boolean =>
    piece !== undefined && (piece.node.type.name === 'hard_break' || /^ *$/.test(piece.node.text ?? 'x')) && !isCode(piece);
  while (blank(pieces[0])) pieces.shift();
  while (blank(pieces.at(-1))) pieces.pop();
  const first = pieces[0];
  if (first?.node.isText && !isCode(first)) first.node = cut(first.node, /^ +/);
  const last = pieces.at(-1);
  if (last?.node.isText && !isCode(last)) last.node = cut(last.node, / +$/);
  return nested(pieces);
}

function cut(node: Node, ends: RegExp): Node {
  const text = (node.text ?? '').replace(ends, '');
  return text === '' || text === node.text ? node : node.type.schema.text(text, node.marks);
}

function isCode(piece: Piece): boolean {
  return piece.marks.some((mark) => mark.type.name === 'code');
}

/** Strong, emphasised and struck words end where the words end: spaces at their edges stay outside. */
function loosened(pieces: Piece[]): Piece[] {
  const made: Piece[] = [];
  pieces.forEach((piece, at) => {
    const text = piece.node.text;
    if (text === undefined || isCode(piece)) {
      made.push(piece);
      return;
    }
    const [, lead = '', core = '', trail = ''] = /^( *)(.*?)( *)$/s.exec(text) ?? [];
    const kept = (other: Piece | undefined): readonly Mark[] =>
      piece.marks.filter((mark) => mark.type.name === 'link' || (other !== undefined && mark.isInSet(other.marks)));
    const put = (words: string, marks: readonly Mark[]): void => {
      if (words !== '') made.push({ node: piece.node.type.schema.text(words, marks), marks });
    };
    if (core === '') {
      const before = pieces[at - 1];
      put(text, kept(pieces[at + 1]).filter((mark) => before !== undefined && mark.isInSet(before.marks)));
      return;
    }
    put(lead, kept(pieces[at - 1]));
    put(core, piece.marks);
    put(trail, kept(pieces[at + 1]));
  });
  return made;
}

/** Marks that last longest stand outermost; `code` is the text itself. */
function nested(pieces: readonly Piece[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (!piece) break;
    const open = piece.marks.filter((mark) => mark.type.name !== 'code');
    if (open.length === 0) {
      add(made, leaf(piece));
      at += 1;
      continue;
    }
    let longest = open[0];
    let stop = at;
    for (const mark of open) {
      let end = at;
      while (end < pieces.length && mark.isInSet(pieces[end]?.marks ?? [])) end += 1;
      if (end > stop) {
        longest = mark;
        stop = end;
      }
    }
    const mark = longest;
    if (!mark) break;
    const inside = pieces.slice(at, stop).map((each) => ({ node: each.node, marks: mark.removeFromSet(each.marks) }));
    made.push(wrapped(mark, nested(inside)));
    at = stop;
  }
  return made;
}

function add(made: PhrasingContent[], next: PhrasingContent): void {
  const last = made.at(-1);
  if (last?.type === 'text' && next.type === 'text') last.value += next.value;
  else made.push(next);
}

function wrapped(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type.name) {
    case 'em':
      return { type: 'emphasis', children };
    case 'strong':
      return { type: 'strong', children };
    case 'strike':
      return { type: 'delete', children };
    default: {
      const title = mark.attrs['title'] as string;
      return { type: 'link', url: mark.attrs['href'] as string, title: title === '' ? null : title, children: children as never };
    }
  }
}

function leaf(piece: Piece): PhrasingContent {
  const { node } = piece;
  const label = node.attrs['label'] as string;
  switch (node.type.name) {
    case 'hard_break':
      return { type: 'break' };
    case 'picture': {
      const title = node.attrs['title'] as string;
      return { type: 'image', url: node.attrs['src'] as string, alt: node.attrs['alt'] as string, title: title === '' ? null : title };
    }
    case 'footnote_call':
      return { type: 'footnoteReference', identifier: label, label };
    default: {
      const value = node.text ?? '';
      return isCode(piece) ? { type: 'inlineCode', value } : { type: 'text', value };
    }
  }
}
