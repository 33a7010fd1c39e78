import type { components } from '#lib/api/schema.d.ts';
import type { Ratio } from '../preview/shown.ts';

export type Crop = components['schemas']['CropShape'];
export type Focus = components['schemas']['FocusShape'];

/** What a crop is chosen for. */
export interface Sides {
  width: number;
  height: number;
}

const whole = 1_000;
/** Less than this isn't left of a side: the server refuses it. */
const least = 20;

const bound = (value: number, from: number, to: number): number => Math.round(Math.min(to, Math.max(from, value)));

/** How high a crop of this width is, in thousandths, and how wide one of this height. */
function highOf(width: number, ratio: Ratio, of: Sides): number {
  return (width * of.width * ratio.down) / (ratio.across * of.height);
}
function wideOf(height: number, ratio: Ratio, of: Sides): number {
  return (height * of.height * ratio.across) / (ratio.down * of.width);
}

/** The largest part of a picture with these proportions, with a point as near its middle as the edges allow. */
export function largest(ratio: Ratio, of: Sides, around: Focus): Crop {
  const width = bound(Math.min(whole, wideOf(whole, ratio, of)), least, whole);
  const height = bound(Math.min(whole, highOf(whole, ratio, of)), least, whole);
  return { ...moved({ left: 0, top: 0, width, height }, around.x - width / 2, around.y - height / 2), ratio };
}

/** The same part elsewhere, within the picture. */
export function moved(crop: Crop, left: number, top: number): Crop {
  return { ...crop, left: bound(left, 0, whole - crop.width), top: bound(top, 0, whole - crop.height) };
}

/** Made wider or narrower where it stands; higher or lower too where its proportions want it. */
export function widened(crop: Crop, width: number, of: Sides): Crop {
  if (!crop.ratio) return { ...crop, width: bound(width, least, whole - crop.left) };
  const most = Math.min(whole - crop.left, wideOf(whole - crop.top, crop.ratio, of));
  const wide = bound(width, Math.min(least, most), most);
  return { ...crop, width: wide, height: bound(highOf(wide, crop.ratio, of), 1, whole - crop.top) };
}

/** Made higher or lower; only where its proportions are free. */
export function heightened(crop: Crop, height: number): Crop {
  return { ...crop, height: bound(height, least, whole - crop.top) };
}

/** A point of the whole picture, told within a crop. */
export function within(point: Focus, crop: Crop | null | undefined): Focus {
  if (!crop) return point;
  return {
    x: bound(((point.x - crop.left) / crop.width) * whole, 0, whole),
    y: bound(((point.y - crop.top) / crop.height) * whole, 0, whole),
  };
}

export const same = (one: Ratio | null | undefined, other: Ratio | null | undefined): boolean =>
  one?.across === other?.across && one?.down === other?.down;
