import type { components } from '#lib/api/schema.d.ts';
import { say } from '#lib/words/words.svelte.ts';

/** One part of a variant: alone, or one of a thread. */
export interface Part {
  text: string;
  pictures: Picture[];
}

/** A picture beside the text, and which part of it this channel shows. */
export interface Picture {
  media: string;
  alternative: string;
  /** None: the picture's own. */
  focus?: components['schemas']['FocusShape'] | null;
  /** None: all of it is sent. */
  crop?: components['schemas']['CropShape'] | null;
}

/** What a channel shows of an original. */
export interface VariantWords {
  parts: Part[];
  language: string;
  link_card: boolean;
  /** `none`, `start` or `end`. */
  numbering: string;
  options: Options;
  links: Links;
}

/** What a variant says of its links; what they carry is worked out. */
export interface Links {
  plain: boolean;
  campaign?: string | null;
}

/** As the channel and the original say. */
export const usualLinks: Links = { plain: false, campaign: null };

/** What only some networks offer. */
export type Options = components['schemas']['VariantOptionsBody'];

/** Nothing chosen: all as the network takes it for granted. */
export const plainOptions: Options = { visibility: null, warning: null, sensitive: false, poll: null };

/** The words alone, in one order. */
export function plainWords({ parts, language, link_card, numbering, options, links }: VariantWords): VariantWords {
  return {
    parts: parts.map(({ text, pictures }) => ({
      text,
      pictures: pictures.map(plainPicture),
    })),
    language,
    link_card,
    numbering,
    // What was kept in the browser before there were any has none.
    options: plainOptionsOf(options),
    links: plainLinksOf(links),
  };
}

function plainLinksOf(links: Links | undefined): Links {
  const { plain, campaign } = links ?? usualLinks;
  return { plain, campaign: campaign ?? null };
}

function plainPicture({ media, alternative, focus, crop }: Picture): Picture {
  return {
    media,
    alternative,
    focus: focus ? { x: focus.x, y: focus.y } : null,
    crop: crop ? { ...crop, ratio: crop.ratio ? { ...crop.ratio } : null } : null,
  };
}

function plainOptionsOf(options: Options | undefined): Options {
  const { visibility, warning, sensitive, poll } = options ?? plainOptions;
  return {
    visibility: visibility ?? null,
    warning: warning ?? null,
    sensitive,
    poll: poll
      ? {
          choices: [...poll.choices],
          several: poll.several,
          minutes: poll.minutes,
          counts_hidden: poll.counts_hidden,
        }
      : null,
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

/** How long a question is open, as people say it. */
export function spanOf(minutes: number): string {
  if (minutes % 1_440 === 0) return say('variant-poll-days', { count: minutes / 1_440 });
  if (minutes % 60 === 0) return say('variant-poll-hours', { count: minutes / 60 });
  return say('variant-poll-minutes', { count: minutes });
}

/** Two texts as one: after the end of a sentence a new paragraph, else the sentence goes on. */
export function joined(before: string, after: string): string {
  const [first, second] = [before.trimEnd(), after.trimStart()];
  if (first === '' || second === '') return first + second;
  return /[.!?…»”)]$/u.test(first) ? `${first}\n\n${second}` : `${first} ${second}`;
}

export type Variant = components['schemas']['VariantBody'];
export type Checkup = components['schemas']['CheckupBody'];
