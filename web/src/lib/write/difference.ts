/** One stretch of two texts: the same in both, only in the first, or only in the second. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Above this many comparisons a stretch is told as wholly replaced. */
const most = 4_000_000;

/** What changed from one text to another: by lines first, then by words within the lines that differ. */
export function differences(from: string, to: string): Stretch[] {
  const lines = compare(split(from, /(?<=\n)/), split(to, /(?<=\n)/));
  const told: Stretch[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const here = lines[at];
    const next = lines[at + 1];
    if (here?.kind === 'gone' && next?.kind === 'new') {
      told.push(...within(here, next));
      at += 1;
    } else if (here) {
      told.push(here);
    }
  }
  return joined(told);
}

/** By words, unless so few are the same that the eye would only stumble over them. */
function within(gone: Stretch, come: Stretch): Stretch[] {
  const told = compare(words(gone.text), words(come.text));
  const size = (text: string): number => text.replace(/\s/g, '').length;
  const same = told.reduce((sum, { kind, text }) => sum + (kind === 'same' ? size(text) : 0), 0);
  return same * 3 < Math.max(size(gone.text), size(come.text)) ? [gone, come] : told;
}

function split(text: string, at: RegExp): string[] {
  return text === '' ? [] : text.split(at);
}

function words(text: string): string[] {
  return split(text, /(?<=\s)(?=\S)|(?<=\S)(?=\s)/);
}

/** The longest common run of pieces, by the textbook's table; what both begin and end with is set aside first. */
function compare(from: readonly string[], to: readonly string[]): Stretch[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail += 1;
  }
  const before = from.slice(head, from.length - tail);
  const after = to.slice(head, to.length - tail);
  return joined([
    { kind: 'same', text: from.slice(0, head).join('') },
    ...middle(before, after),
    { kind: 'same', text: from.slice(from.length - tail).join('') },
  ]);
}

function middle(from: readonly string[], to: readonly string[]): Stretch[] {
  if (from.length * to.length > most || from.length === 0 || to.length === 0) {
    return [
      { kind: 'gone', text: from.join('') },
      { kind: 'new', text: to.join('') },
    ];
  }
  const width = to.length + 1;
  const table = new Uint32Array((from.length + 1) * width);
  const cell = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row -= 1) {
    for (let column = to.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        from[row] === to[column]
          ? cell(row + 1, column + 1) + 1
          : Math.max(cell(row + 1, column), cell(row, column + 1));
    }
  }
  const told: Stretch[] = [];
  let row = 0;
  let column = 0;
  while (row < from.length || column < to.length) {
    if (row < from.length && column < to.length && from[row] === to[column]) {
      told.push({ kind: 'same', text: from[row] ?? '' });
      row += 1;
      column += 1;
    } else if (column >= to.length || (row < from.length && cell(row + 1, column) >= cell(row, column + 1))) {
      told.push({ kind: 'gone', text: from[row] ?? '' });
      row += 1;
    } else {
      told.push({ kind: 'new', text: to[column] ?? '' });
      column += 1;
    }
  }
  return told;
}

/** Neighbours of one kind become one; what went stands before what came. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const told: Stretch[] = [];
  let gone = '';
  let come = '';
  function flush(): void {
    if (gone) told.push({ kind: 'gone', text: gone });
    if (come) told.push({ kind: 'new', text: come });
    gone = '';
    come = '';
  }
  for (const { kind, text } of stretches) {
    if (text === '') continue;
    if (kind === 'gone') gone += text;
    else if (kind === 'new') come += text;
    else {
      flush();
      const last = told.at(-1);
      if (last?.kind === 'same') last.text += text;
      else told.push({ kind: 'same', text });
    }
  }
  flush();
  return told;
}

/** A stretch longer than this, in characters, may be folded; so much of it stays at either end, so that one sees where one is. */
const foldable = 700;
const context = 160;

/** What is left of a long stretch when its middle is folded away; nothing when that saves little. */
export function folds(
  text: string,
  atStart: boolean,
  atEnd: boolean,
): { before: string; after: string; words: number } | undefined {
  if (text.length < foldable) return undefined;
  const before = atStart ? '' : text.slice(0, context).replace(/\S*$/, '');
  const after = atEnd ? '' : text.slice(-context).replace(/^\S*/, '');
  const middle = text.slice(before.length, text.length - after.length);
  return { before: before && `${before.trimEnd()} …`, after: after && `… ${after.trimStart()}`, words: middle.trim().split(/\s+/).length };
}
