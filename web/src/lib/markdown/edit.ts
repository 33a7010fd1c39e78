/**
 * What a toolbar or a key does to Markdown: a text and a selection go in, a text and a selection come out. Nothing
 * here knows a browser.
 */
export interface Draft {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `**` for strong, `_` for emphasis, a backtick for code. Pressed again, it takes its marks off, or leads out of them. */
export function mark(draft: Draft, sign: string): Draft {
  const { text, start, end } = trimmed(draft);
  const chosen = text.slice(start, end);
  const size = sign.length;
  if (start === end && text.startsWith(sign, end) && opened(text.slice(0, start), sign)) {
    return { text, start: end + size, end: end + size };
  }
  if (text.slice(start - size, start) === sign && text.slice(end, end + size) === sign) {
    return {
      text: text.slice(0, start - size) + chosen + text.slice(end + size),
      start: start - size,
      end: end - size,
    };
  }
  if (chosen.length > 2 * size && chosen.startsWith(sign) && chosen.endsWith(sign)) {
    const bare = chosen.slice(size, -size);
    return { text: text.slice(0, start) + bare + text.slice(end), start, end: start + bare.length };
  }
  return {
    text: text.slice(0, start) + sign + chosen + sign + text.slice(end),
    start: start + size,
    end: end + size,
  };
}

/** Something was written since a mark was opened in this line, and it isn't closed yet. */
function opened(before: string, sign: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.split(sign).length % 2 === 0 && !line.endsWith(sign);
}

/** Marks next to spaces aren't marks in Markdown, so the spaces at the selection's ends stay outside. */
function trimmed({ text, start, end }: Draft): Draft {
  const chosen = text.slice(start, end);
  if (chosen.trim() === '') return { text, start, end };
  return {
    text,
    start: start + (chosen.length - chosen.trimStart().length),
    end: end - (chosen.length - chosen.trimEnd().length),
  };
}

/** A link on the selection; the address is left selected when it isn't known yet. */
export function link(draft: Draft, address?: string): Draft {
  const { text, start, end } = trimmed(draft);
  const words = text.slice(start, end);
  const target = address ?? 'https://';
  const made = `[${words}](${target})`;
  const whole = text.slice(0, start) + made + text.slice(end);
  if (words === '') return { text: whole, start: start + 1, end: start + 1 };
  const at = start + words.length + 3;
  return address === undefined
    ? { text: whole, start: at, end: at + target.length }
    : { text: whole, start: start + made.length, end: start + made.length };
}

export type LineKind = 'heading' | 'bullet' | 'number' | 'quote';

const anyList = /^(\s*)(?:[-*+] |\d+[.)] )/;
const signs: Record<LineKind, RegExp> = {
  heading: /^#{1,6} /,
  bullet: /^(\s*)[-*+] /,
  number: /^(\s*)\d+[.)] /,
  quote: /^> ?/,
};

/** Gives each chosen line its sign, or takes it off when all have it. A heading is of the second level: the title is the first. */
export function line(draft: Draft, kind: LineKind): Draft {
  const { text } = draft;
  const from = text.lastIndexOf('\n', draft.start - 1) + 1;
  const stop = text.indexOf('\n', Math.max(draft.start, draft.end - (draft.end > draft.start && text[draft.end - 1] === '\n' ? 1 : 0)));
  const to = stop === -1 ? text.length : stop;
  const lines = text.slice(from, to).split('\n');
  const filled = lines.filter((each) => each.trim() !== '');
  const bare = filled.length > 0 && filled.every((each) => signs[kind].test(each));
  let number = 0;
  const made = lines.map((each) => {
    if (each.trim() === '' && lines.length > 1) return each;
    if (bare) return each.replace(signs[kind], (_, indent: unknown) => (typeof indent === 'string' ? indent : ''));
    if (kind === 'heading') return `## ${each.replace(signs.heading, '')}`;
    if (kind === 'quote') return `> ${each}`;
    number += 1;
    return each.replace(anyList, '$1').replace(/^(\s*)/, kind === 'bullet' ? '$1- ' : `$1${number}. `);
  });
  const joined = made.join('\n');
  const grown = joined.length - (to - from);
  const first = (made[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const single = draft.start === draft.end;
  const start = Math.max(from, draft.start + first);
  return {
    text: text.slice(0, from) + joined + text.slice(to),
    start: single ? start : from,
    end: single ? start : to + grown,
  };
}

/**
 * What Enter does inside a list or a quotation: the next line goes on with it; on an empty item it ends. `undefined`
 * leaves the key to the browser.
 */
export function enter(draft: Draft): Draft | undefined {
  const { text, start, end } = draft;
  if (start !== end) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(from, start);
  const found = /^(\s*)([-*+]|(\d+)([.)])|>) /.exec(before);
  if (!found) return undefined;
  const [whole, indent = '', sign = '', number, dot = '.'] = found;
  if (before === whole && text.slice(start).split('\n', 1)[0] === '') {
    return { text: text.slice(0, from) + text.slice(start), start: from, end: from };
  }
  const next = number === undefined ? sign : `${Number(number) + 1}${dot}`;
  const added = `\n${indent}${next} `;
  const at = start + added.length;
  return { text: text.slice(0, start) + added + text.slice(start), start: at, end: at };
}

/** Puts a block in a paragraph of its own after the caret's line. */
export function block(draft: Draft, made: string): Draft {
  const { text, end } = draft;
  const stop = text.indexOf('\n', end);
  const at = stop === -1 ? text.length : stop;
  const before = text.slice(0, at).replace(/\n+$/, '');
  const after = text.slice(at).replace(/^\n+/, '');
  const lead = before === '' ? '' : `${before}\n\n`;
  const whole = `${lead}${made}\n${after === '' ? '' : `\n${after}`}`;
  const place = lead.length + made.length + 1;
  return { text: whole, start: place, end: place };
}

/** The smallest piece that has to be replaced to come from one text to the other. */
export function difference(from: string, to: string): { start: number; end: number; put: string } {
  let start = 0;
  const most = Math.min(from.length, to.length);
  while (start < most && from[start] === to[start]) start += 1;
  let tail = 0;
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  return { start, end: from.length - tail, put: to.slice(start, to.length - tail) };
}
