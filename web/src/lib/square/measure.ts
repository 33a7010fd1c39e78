/** What a network counts when it says how long a text may be. */
export type Measure = 'graphemes' | 'bytes' | 'short_links';

export interface Limit {
  measure: string;
  max: number;
  /** Under `short_links`: what each address counts. */
  each?: number | null;
}

export interface Measured {
  measure: Measure;
  count: number;
  most: number;
}

const segmenter = new Intl.Segmenter();
const encoder = new TextEncoder();

/**
 * An address with its scheme. The server knows which top-level domains there are and has the last word; here any will
 * do, so that the figure beside the text moves while one writes.
 */
const address =
  /(?<![\w@＠$#＃])https?:\/\/(?:[^\s\p{P}\p{S}](?:[^\s.,/?#:;@()<>"']*[^\s\p{P}\p{S}])?\.)+[\p{L}]{2,}(?![\w@+-])(?::\d+)?(?:\/(?:[\p{L}\p{N}!*';:=+,.$/%#[\]_~&|@\p{Pd}]|\([^\s()]*\))*(?:[\p{L}\p{N}=_#/+-]|\([^\s()]*\))|\/)?(?:\?[\w!?*'();:&=+$/%#[\]\-.,~|@]*[\w\-&=#/])?/giu;

/** Of a mention with its host, only the name counts. */
const mention = /(?<![\p{L}\p{N}_=/])(@\w+(?:[.-]+\w+)*)@[\p{L}\p{N}_.-]+[\p{L}\p{N}_]/gu;

/** What a person calls characters, bytes of UTF-8, or characters where each address counts the same. */
export function measured(text: string, measure: Measure, each = 23): number {
  if (measure === 'bytes') return encoder.encode(text).length;
  if (measure === 'short_links') return measured(text.replace(address, 'x'.repeat(each)).replace(mention, '$1'), 'graphemes');
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** The limit that a text is nearest to, or goes beyond most, as a share of it. */
export function nearest(text: string, limits: readonly Limit[]): Measured | undefined {
  let found: Measured | undefined;
  for (const { measure, max, each } of limits) {
    if (measure !== 'graphemes' && measure !== 'bytes' && measure !== 'short_links') continue;
    const one = { measure, count: measured(text, measure, each ?? undefined), most: max } as const;
    if (!found || one.count / one.most > found.count / found.most) found = one;
  }
  return found;
}
