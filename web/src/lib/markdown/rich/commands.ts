import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { Attrs, Mark, MarkType, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { read } from './read.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

export const strong = toggleMark(marks.strong);
export const emphasis = toggleMark(marks.em);
export const strike = toggleMark(marks.strike);
export const code = toggleMark(marks.code);

export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, $from, to, empty } = state.selection;
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, type);
}

/** The nearest node of a type round the caret, and where it begins. */
export function around(state: EditorState, type: NodeType): { node: Node; at: number } | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === type) return { node: $from.node(depth), at: $from.before(depth) };
  }
  return undefined;
}

/** A heading of the second level, unless another is asked for: the title is the first. Asked for twice, it is a paragraph. */
export function heading(level = 2): Command {
  return (state, dispatch) => {
    const here = around(state, nodes.heading);
    return here?.node.attrs['level'] === level
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch);
  };
}

export const quote: Command = (state, dispatch) =>
  around(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);

export const codeBlock: Command = (state, dispatch) =>
  around(state, nodes.code_block)
    ? setBlockType(nodes.paragraph)(state, dispatch)
    : setBlockType(nodes.code_block)(state, dispatch);

/** Makes a list, makes the list round the caret one of the other kind, or leads out of it. */
export function list(type: NodeType): Command {
  return (state, dispatch) => {
    const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list;
    const [mine, theirs] = [around(state, type), around(state, other)];
    if (mine && (!theirs || mine.at > theirs.at)) return liftListItem(nodes.item)(state, dispatch);
    if (!theirs) return wrapInList(type)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(theirs.at, type, { tight: theirs.node.attrs['tight'] as boolean }));
    return true;
  };
}

export const lineBreak: Command = (state, dispatch) => {
  if (around(state, nodes.code_block)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** The link under the caret, with all the words it stands on. */
export function linkHere(state: EditorState): { from: number; to: number; mark: Mark } | undefined {
  const { $from, from, to, empty } = state.selection;
  const mark = marks.link.isInSet(empty ? $from.marks() : ($from.nodeAfter?.marks ?? []));
  if (!mark) return undefined;
  let [start, end] = [from, to];
  const parent = $from.parent;
  const base = $from.start();
  parent.forEach((child, offset) => {
    const [begins, ends] = [base + offset, base + offset + child.nodeSize];
    if (!mark.isInSet(child.marks) || ends < start || begins > end) return;
    start = Math.min(start, begins);
    end = Math.max(end, ends);
  });
  return { from: start, to: end, mark };
}

/** Lets the chosen words, or the address itself, lead somewhere. An empty address takes the link away. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const here = linkHere(state);
    const { from, to } = here ?? state.selection;
    const tr = state.tr;
    if (href === '') {
      dispatch?.(tr.removeMark(from, to, marks.link));
      return true;
    }
    const mark = marks.link.create({ href, title: (here?.mark.attrs['title'] as string | undefined) ?? '' });
    if (from === to) tr.insert(from, schema.text(href, [mark, ...state.selection.$from.marks()]));
    else tr.removeMark(from, to, marks.link).addMark(from, to, mark);
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };
}

/** Puts Markdown into a block of its own after the one the caret stands in. */
export function insertMarkdown(source: string): Command {
  return (state, dispatch) => {
    const made = read(source);
    if (typeof made === 'string') return false;
    const { $to } = state.selection;
    const depth = Math.min(1, $to.depth);
    const empty = depth === 1 && $to.node(1).type === nodes.paragraph && $to.node(1).content.size === 0;
    const from = depth === 0 ? $to.pos : empty ? $to.before(1) : $to.after(1);
    const tr = state.tr.replaceWith(from, empty ? $to.after(1) : from, made.doc.content);
    const end = from + made.doc.content.size;
    if (end >= tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView());
    return true;
  };
}

/** Calls a note here, and begins it at the foot. */
export const footnote: Command = (state, dispatch) => {
  if (around(state, nodes.code_block) || around(state, nodes.footnote)) return false;
  const taken = new Set<string>();
  state.doc.descendants((node) => void taken.add(node.attrs['label'] as string));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  const label = String(number);
  const tr = state.tr.insert(state.selection.to, nodes.footnote_call.create({ label }));
  const end = tr.doc.content.size;
  tr.insert(end, nodes.footnote.create({ label }, nodes.paragraph.create()));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView());
  return true;
};

/** Back from a note to where it is called. */
export const toCall: Command = (state, dispatch) => {
  const label = around(state, nodes.footnote)?.node.attrs['label'] as string | undefined;
  let at: number | undefined;
  state.doc.descendants((node, position) => {
    if (at === undefined && node.type === nodes.footnote_call && node.attrs['label'] === label) at = position;
    return at === undefined;
  });
  if (label === undefined || at === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

/** The picture that is chosen. */
export function picture(state: EditorState): { node: Node; at: number } | undefined {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.node.type === nodes.picture
    ? { node: selection.node, at: selection.from }
    : undefined;
}

/** Says something else of the node at a place, and leaves the selection as it is. */
export function setAttrs(at: number, attrs: Attrs): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(at);
    if (!node) return false;
    const tr = state.tr.setNodeMarkup(at, undefined, { ...node.attrs, ...attrs }, node.marks);
    if (state.selection instanceof NodeSelection && state.selection.from === at) tr.setSelection(NodeSelection.create(tr.doc, at));
    dispatch?.(tr);
    return true;
  };
}
