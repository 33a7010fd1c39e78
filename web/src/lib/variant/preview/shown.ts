import type { components } from '#lib/api/schema.d.ts';

/** A part as the server says it would stand there: what is drawn is drawn from this alone. */
export type PartShown = components['schemas']['PartShownBody'];
export type PictureShown = components['schemas']['PictureShownBody'];
export type CardShown = components['schemas']['CardShownBody'];
export type Run = components['schemas']['RunBody'];

/** Who is seen to speak. */
export interface Speaker {
  name: string;
  handle: string;
}

/** A part of a picture, as shares of its width and height. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Framed = Pick<PictureShown, 'crop' | 'width' | 'height' | 'focus'>;

/** The part of a picture that is sent. */
export function sent({ crop }: Pick<PictureShown, 'crop'>): Box {
  if (!crop) return { left: 0, top: 0, width: 1, height: 1 };
  const { left, top, width, height } = crop;
  return { left: left / 1_000, top: top / 1_000, width: width / 1_000, height: height / 1_000 };
}

export function aspectOf({ width, height }: Pick<PictureShown, 'width' | 'height'>): number {
  return width > 0 && height > 0 ? width / height : 1;
}

/**
 * The part of a picture that a place of these proportions shows: all that fits of what is sent, cut on two sides. The
 * point lies as far along what is seen as it lies along the whole, as `object-position` has it.
 */
export function seen(picture: Framed, aspect: number): Box {
  const whole = sent(picture);
  const share = aspect / aspectOf(picture);
  const along = { x: (picture.focus?.x ?? 500) / 1_000, y: (picture.focus?.y ?? 500) / 1_000 };
  if (share < 1) {
    return { ...whole, left: whole.left + whole.width * (1 - share) * along.x, width: whole.width * share };
  }
  const high = 1 / share;
  return { ...whole, top: whole.top + whole.height * (1 - high) * along.y, height: whole.height * high };
}

/** How a place lays pictures out: the proportions of all of them together and of each. */
export interface Grid {
  whole: number;
  cells: readonly { aspect: number; tall: boolean }[];
}

const cell = (aspect: number, tall = false) => ({ aspect, tall });

/** Two squares; a square with two flat ones; four at three to two (docs/connectors/previews.md). */
function blueskyGrid(count: number): Grid {
  if (count === 2) return { whole: 2, cells: [cell(1, true), cell(1, true)] };
  if (count === 3) return { whole: 2, cells: [cell(1, true), cell(2), cell(2)] };
  return { whole: 1.5, cells: [cell(1.5), cell(1.5), cell(1.5), cell(1.5)] };
}

/** Always three to two in all, and four pictures at most. */
function mastodonGrid(count: number): Grid {
  if (count === 2) return { whole: 1.5, cells: [cell(0.75, true), cell(0.75, true)] };
  if (count === 3) return { whole: 1.5, cells: [cell(0.75, true), cell(1.5), cell(1.5)] };
  return { whole: 1.5, cells: [cell(1.5), cell(1.5), cell(1.5), cell(1.5)] };
}

/** How several pictures are laid out on a network; nothing where each stands for itself. */
export function gridOf(network: string | null | undefined, count: number): Grid | undefined {
  if (count < 2) return undefined;
  if (network === 'bluesky') return blueskyGrid(count);
  if (network === 'mastodon') return mastodonGrid(count);
  return undefined;
}

/** What a picture that stands alone is cut to: the app shows nothing taller than one to two. */
export function aloneOn(network: string | null | undefined, picture: Framed): number {
  const own = aspectOf(picture);
  return network === 'bluesky' ? Math.max(own, 0.5) : own;
}

/** The proportions a picture is shown at there, in whole numbers; nothing where they are its own. */
export function usualRatio(network: string | null | undefined, at: number, count: number): Ratio | undefined {
  const aspect = gridOf(network, count)?.cells[Math.min(at, 3)]?.aspect;
  if (aspect === undefined) return undefined;
  const known: Record<string, Ratio> = {
    '0.75': { across: 3, down: 4 },
    '1': { across: 1, down: 1 },
    '1.5': { across: 3, down: 2 },
    '2': { across: 2, down: 1 },
  };
  return known[`${aspect}`];
}

export interface Ratio {
  across: number;
  down: number;
}

/** What a text says, as one reads it there. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The host of an address, as a card names it. */
export function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}
