import type { components } from '#lib/api/schema.d.ts';

/** What a channel shows of an original. */
export interface VariantWords {
  text: string;
  language: string;
  link_card: boolean;
  pictures: { media: string; alternative: string }[];
}

/** The words alone, in one order. */
export function plainWords({ text, language, link_card, pictures }: VariantWords): VariantWords {
  return {
    text,
    language,
    link_card,
    pictures: pictures.map(({ media, alternative }) => ({ media, alternative })),
  };
}

export type Variant = components['schemas']['VariantBody'];
export type Checkup = components['schemas']['CheckupBody'];
