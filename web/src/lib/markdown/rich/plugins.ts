import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { MarkType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { Plugin, type Command } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { code, emphasis, heading, lineBreak, list, quote, strike, strong } from './commands.ts';
import { schema } from './schema.ts';
import { straight, toCell, toRowBelow } from './tables.ts';

const { nodes, marks } = schema;

/** What the editor does by itself. The signs of Markdown work while one types. */
export function plugins(own: { placeholder: () => string | undefined; keys: Record<string, Command> }): Plugin[] {
  return [
    inputRules({ rules }),
    keymap(own.keys),
    keymap({
      'Mod-b': strong,
      'Mod-i': emphasis,
      'Mod-e': code,
      'Mod-Shift-x': strike,
      'Mod-Shift-h': heading(),
      'Mod-Shift-7': list(nodes.ordered_list),
      'Mod-Shift-8': list(nodes.bullet_list),
      'Mod-Shift-9': quote,
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Backspace: undoInputRule,
      Enter: chainCommands(toRowBelow, splitListItem(nodes.item, { checked: null })),
      'Shift-Enter': lineBreak,
      'Mod-Enter': chainCommands(exitCode, lineBreak),
      Tab: chainCommands(toCell(1), sinkListItem(nodes.item)),
      'Shift-Tab': chainCommands(toCell(-1), liftNested),
    }),
    keymap(baseKeymap),
    history(),
    dropCursor({ color: false, class: 'drop' }),
    gapCursor(),
    straight(),
    new Plugin({
      props: {
        decorations: ({ doc }) => {
          const words = own.placeholder();
          const first = doc.firstChild;
          if (!words || doc.childCount > 1 || !first?.isTextblock || first.content.size > 0) return null;
          return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { class: 'hint', 'data-hint': words })]);
        },
      },
    }),
  ];
}

/** Only out of a list within a list: from the outermost one the key leads out of the editor. */
const liftNested: Command = (state, dispatch) => {
  const { $from } = state.selection;
  let lists = 0;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === nodes.item) lists += 1;
  return lists > 1 && liftListItem(nodes.item)(state, dispatch);
};

/** What stands between two signs is marked when the second one is typed. */
function marked(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const from = start + (match[1]?.length ?? 0);
    const length = match[2]?.length ?? 0;
    const sign = (match[0].length - (match[1]?.length ?? 0) - length) / 2;
    const tr = state.tr.delete(from + sign + length, end).delete(from, from + sign);
    tr.addMark(from, from + length, type.create());
    return tr.removeStoredMark(type);
  });
}

const rules = [
  textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading, (match) => ({ level: match[1]?.length ?? 2 })),
  textblockTypeInputRule(/^```$/, nodes.code_block),
  wrappingInputRule(/^>\s$/, nodes.blockquote),
  wrappingInputRule(/^[-+*]\s$/, nodes.bullet_list),
  wrappingInputRule(
    /^(\d{1,9})[.)]\s$/,
    nodes.ordered_list,
    (match) => ({ start: Number(match[1]) }),
    (match, node) => node.childCount + (node.attrs['start'] as number) === Number(match[1]),
  ),
  new InputRule(/^\[([ x])\]\s$/, (state, match, start, end) => {
    const $start = state.doc.resolve(start);
    if ($start.depth < 2 || $start.node(-1).type !== nodes.item || $start.index(-1) > 0) return null;
    const tr = state.tr.delete(start, end);
    return tr.setNodeMarkup($start.before(-1), undefined, { checked: match[1] === 'x' });
  }),
  new InputRule(/^(?:---|\*\*\*)$/, (state, _match, start) => {
    const $start = state.doc.resolve(start);
    const from = $start.before();
    return state.tr.replaceWith(from, $start.after(), [nodes.rule.create(), nodes.paragraph.create()]);
  }),
  marked(/(^|[^*\w])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong),
  marked(/(^|[^*\w])\*([^*\s](?:[^*]*[^*\s])?)\*$/, marks.em),
  marked(/(^|[^_\w])_([^_\s](?:[^_]*[^_\s])?)_$/, marks.em),
  marked(/(^|[^~])~~([^~\s](?:[^~]*[^~\s])?)~~$/, marks.strike),
  marked(/(^|[^`])`([^`]+)`$/, marks.code),
];
