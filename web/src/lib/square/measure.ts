/** What a network counts when it says how long a text may be. */
export type Measure = 'graphemes' | 'bytes';

export interface Limit {
  measure: string;
  max: number;
}

export interface Measured {
  measure: Measure;
  count: number;
  most: number;
}

const segmenter = new Intl.Segmenter();
const encoder = new TextEncoder();

/** What a person calls characters, or bytes of UTF-8. */
export function measured(text: string, measure: Measure): number {
  if (measure === 'bytes') return encoder.encode(text).length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** The limit that a text is nearest to, or goes beyond most, as a share of it. */
export function nearest(text: string, limits: readonly Limit[]): Measured | undefined {
  let found: Measured | undefined;
  for (const { measure, max } of limits) {
    if (measure !== 'graphemes' && measure !== 'bytes') continue;
    const one = { measure, count: measured(text, measure), most: max } as const;
    if (!found || one.count / one.most > found.count / found.most) found = one;
  }
  return found;
}
