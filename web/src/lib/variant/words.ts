import type { components } from '#lib/api/schema.d.ts';

/** One part of a variant: alone, or one of a thread. */
export interface Part {
  text: string;
  pictures: { media: string; alternative: string }[];
}

/** What a channel shows of an original. */
export interface VariantWords {
  parts: Part[];
  language: string;
  link_card: boolean;
  /** `none`, `start` or `end`. */
  numbering: string;
}

/** The words alone, in one order. */
export function plainWords({ parts, language, link_card, numbering }: VariantWords): VariantWords {
  return {
    parts: parts.map(({ text, pictures }) => ({
      text,
      pictures: pictures.map(({ media, alternative }) => ({ media, alternative })),
    })),
    language,
    link_card,
    numbering,
  };
}

/** The parts, with something else in one of them. */
export function partAt(parts: readonly Part[], number: number, change: Partial<Part>): Part[] {
  return parts.map((part, at) => (at === number ? { ...part, ...change } : part));
}

/** All of the text, as one compares it: an empty line between two parts. */
export function textOf({ parts }: Pick<VariantWords, 'parts'>): string {
  return parts.map((part) => part.text).join('\n\n');
}

/** What a part's number looks like; nothing where it has none. */
export function numberOf(numbering: string, position: number, all: number): string | undefined {
  return numbering === 'none' || all < 2 ? undefined : `${position + 1}/${all}`;
}

/** Two texts as one: after the end of a sentence a new paragraph, else the sentence goes on. */
export function joined(before: string, after: string): string {
  const [first, second] = [before.trimEnd(), after.trimStart()];
  if (first === '' || second === '') return first + second;
  return /[.!?…»”)]$/u.test(first) ? `${first}\n\n${second}` : `${first} ${second}`;
}

export type Variant = components['schemas']['VariantBody'];
export type Checkup = components['schemas']['CheckupBody'];
