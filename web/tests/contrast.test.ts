import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

type Lch = [number, number, number];

const css = readFileSync(resolve(import.meta.dirname, '../src/lib/ui/tokens.css'), 'utf8');

function tokens(): Map<string, { light: Lch; dark: Lch }> {
  const found = new Map<string, { light: Lch; dark: Lch }>();
  const number = String.raw`([\d.]+)`;
  const colour = String.raw`oklch\(${number} ${number} ${number}\)`;
  for (const match of css.matchAll(new RegExp(String.raw`--([a-z-]+): light-dark\(${colour}, ${colour}\)`, 'g'))) {
    const [, name, ...values] = match;
    const [a, b, c, d, e, f] = values.map(Number) as [number, number, number, number, number, number];
    found.set(name ?? '', { light: [a, b, c], dark: [d, e, f] });
  }
  return found;
}

/** Björn Ottosson's OKLab to linear sRGB, clipped to the gamut, then the WCAG 2 relative luminance. */
function luminance([lightness, chroma, hue]: Lch): number {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (x: number): number => Math.min(1, Math.max(0, x));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Lch, other: Lch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'paper-above', 'paper-below'];
const states = ['good', 'warn', 'bad', 'unknown'];

/** Text colour, ground, and the ratio it has to reach: 7 for what is read, 4.5 for other text, 3 for edges. */
const pairs: [string, string, number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ['ink', ground, 7],
    ['ink-soft', ground, 7],
    ['ink-faint', ground, 4.5],
    ['accent', ground, 4.5],
    ['accent-strong', ground, 7],
    ['rule-strong', ground, 3],
    ...states.map((state): [string, string, number] => [state, ground, 4.5]),
  ]),
  ...states.flatMap((state): [string, string, number][] => [
    [state, `${state}-wash`, 4.5],
    ['ink', `${state}-wash`, 7],
    ['ink-soft', `${state}-wash`, 7],
  ]),
  ['ink', 'accent-wash', 7],
  ['ink-soft', 'accent-wash', 7],
  ['ink-faint', 'accent-wash', 4.5],
  ['accent', 'accent-wash', 4.5],
  ['accent-strong', 'accent-wash', 7],
  ['on-accent', 'accent', 7],
  ['on-accent', 'accent-strong', 7],
  ['on-accent', 'bad', 4.5],
  ['paper', 'ink', 7],
];

const found = tokens();

test('every colour of the palette is measured as a text, an edge or a ground', () => {
  const measured = new Set(pairs.flatMap(([text, ground]) => [text, ground]));
  // Hairlines separate and carry no meaning, so nothing is asked of them.
  const decoration = new Set(['rule']);
  expect([...found.keys()].filter((name) => !measured.has(name) && !decoration.has(name))).toEqual([]);
});

test.each(pairs)('%s on %s reaches %d:1 in light and in dark', (text, ground, wanted) => {
  const one = found.get(text);
  const other = found.get(ground);
  if (!one || !other) throw new Error(`no such colour: ${one ? ground : text}`);
  expect(contrast(one.light, other.light), 'light').toBeGreaterThanOrEqual(wanted);
  expect(contrast(one.dark, other.dark), 'dark').toBeGreaterThanOrEqual(wanted);
});
