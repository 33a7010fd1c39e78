import type { Node, ResolvedPos } from 'prosemirror-model';
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { schema } from './schema.ts';

/** Where in a table the caret stands. */
export interface Spot {
  table: Node;
  /** Before the table. */
  at: number;
  row: number;
  column: number;
}

export type Align = 'left' | 'center' | 'right' | null;

const { nodes } = schema;

export function spot(state: EditorState): Spot | undefined {
  return spotOf(state.selection.$head);
}

function spotOf($pos: ResolvedPos): Spot | undefined {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if ($pos.node(depth).type !== nodes.table) continue;
    return { table: $pos.node(depth), at: $pos.before(depth), row: $pos.index(depth), column: $pos.index(depth + 1) };
  }
  return undefined;
}

/** Where a cell's words begin. */
function inside({ table, at }: Spot, row: number, column: number): number {
  let position = at + 1;
  for (let index = 0; index < row; index += 1) position += table.child(index).nodeSize;
  position += 1;
  const cells = table.child(row);
  for (let index = 0; index < column; index += 1) position += cells.child(index).nodeSize;
  return position + 1;
}

function caret(tr: Transaction, at: number, row: number, column: number): Transaction {
  const table = tr.doc.nodeAt(at);
  if (table?.type !== nodes.table) return tr;
  const to = inside({ table, at, row, column }, Math.min(row, table.childCount - 1), Math.min(column, table.child(0).childCount - 1));
  return tr.setSelection(TextSelection.create(tr.doc, to)).scrollIntoView();
}

function rows(table: Node): Node[][] {
  return table.children.map((row) => [...row.children]);
}

function built(cells: readonly Node[][]): Node {
  return nodes.table.create(
    null,
    cells.map((row, index) => (index === 0 ? nodes.table_head : nodes.table_row).create(null, row)),
  );
}

/** Rebuilds the table round the caret; nothing given takes it away. */
function change(work: (cells: Node[][], spot: Spot) => { row: number; column: number } | undefined): Command {
  return (state, dispatch) => {
    const here = spot(state);
    if (!here) return false;
    const cells = rows(here.table);
    const to = work(cells, here);
    if (!dispatch) return true;
    const end = here.at + here.table.nodeSize;
    const tr = state.tr.replaceWith(here.at, end, to ? built(cells) : nodes.paragraph.create());
    dispatch(to ? caret(tr, here.at, to.row, to.column) : tr.setSelection(TextSelection.create(tr.doc, here.at + 1)));
    return true;
  };
}

export const addRow = change((cells, { row, column }) => {
  const made = (cells[0] ?? []).map((head) => nodes.cell.create({ align: head.attrs['align'] as Align }));
  cells.splice(row + 1, 0, made);
  return { row: row + 1, column };
});

export const addColumn = change((cells, { row, column }) => {
  cells.forEach((each, index) => each.splice(column + 1, 0, (index === 0 ? nodes.header : nodes.cell).create()));
  return { row, column: column + 1 };
});

export const removeColumn = change((cells, { row, column }) => {
  if ((cells[0]?.length ?? 0) < 2) return undefined;
  for (const each of cells) each.splice(column, 1);
  return { row, column: Math.max(0, column - 1) };
});

/** The head can't be taken away without the table. */
export const removeRow: Command = (state, dispatch) => {
  if ((spot(state)?.row ?? 0) === 0) return false;
  return change((cells, { row, column }) => {
    cells.splice(row, 1);
    return { row: row - 1, column };
  })(state, dispatch);
};

export const removeTable = change(() => undefined);

export function alignColumn(align: Align): Command {
  return change((cells, { row, column }) => {
    for (const each of cells) {
      const cell = each[column];
      if (cell) each[column] = cell.type.create({ align }, cell.content);
    }
    return { row, column };
  });
}

export const insertTable: Command = (state, dispatch) => {
  if (spot(state)) return false;
  const { $head } = state.selection;
  if ($head.depth === 0) return false;
  const table = built([0, 1, 2].map((row) => [0, 1].map(() => (row === 0 ? nodes.header : nodes.cell).create())));
  const empty = $head.depth === 1 && $head.parent.type === nodes.paragraph && $head.parent.content.size === 0;
  const from = empty ? $head.before(1) : $head.after(1);
  if (dispatch) dispatch(caret(state.tr.replaceWith(from, empty ? $head.after(1) : from, table), from, 0, 0));
  return true;
};

/** To the next cell, or the one before. At either end the key goes on its way. */
export function toCell(step: 1 | -1): Command {
  return (state, dispatch) => {
    const here = spot(state);
    if (!here) return false;
    const width = here.table.child(0).childCount;
    const next = here.row * width + here.column + step;
    if (next < 0 || next >= width * here.table.childCount) return false;
    dispatch?.(caret(state.tr, here.at, Math.floor(next / width), next % width));
    return true;
  };
}

/** To the cell below; below the last one a row is made. */
export const toRowBelow: Command = (state, dispatch) => {
  const here = spot(state);
  if (!here) return false;
  if (here.row === here.table.childCount - 1) return addRow(state, dispatch);
  dispatch?.(caret(state.tr, here.at, here.row + 1, here.column));
  return true;
};

/** Keeps each row as long as the head, however cells were cut or pasted. */
export function straight(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((each) => each.docChanged)) return null;
      const tr = state.tr;
      state.doc.descendants((node, at) => {
        if (node.type !== nodes.table) return node.isBlock && !node.isTextblock;
        const head = node.child(0);
        const crooked = node.children.some(
          (row) =>
            row.childCount !== head.childCount ||
            row.children.some((cell, column) => cell.attrs['align'] !== head.child(column).attrs['align']),
        );
        if (crooked) tr.replaceWith(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize), straightened(node));
        return false;
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function straightened(table: Node): Node {
  const head = table.child(0);
  const cells = rows(table).map((row, index) =>
    head.children.map((top, column) => {
      const { align } = top.attrs as { align: Align };
      return (index === 0 ? nodes.header : nodes.cell).create({ align }, row[column]?.content);
    }),
  );
  return built(cells);
}
