import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { firstWordsOf } from './first.ts';
import { filesOf, readAll } from './said.ts';

/**
 * What a browser downloads before a screen stands, compressed with brotli: the scripts and styles that are imported
 * outright, and the words the screen says at once, in French, the longer of the two languages. Fails when a screen outgrows
 * its allowance, so that weight is added knowingly. The doors weigh less than the desk: whoever comes in waits there for the
 * first time. Where one writes, the manuscript with its saving, its counting and its channels comes on top; the rich editor
 * is fetched by those who use it, and may stand nowhere else.
 */
const allowances = {
  door: { script: 60_000, style: 7_100 },
  desk: { script: 79_000, style: 10_000 },
  /** Something with its whole story and reasons, or the form it is written in. */
  thinking: { script: 83_500, style: 10_000 },
  /** A week with all that can be moved in it; one place with its health, its plans, its numbers and its publications. */
  busy: { script: 90_000, style: 10_000 },
  writing: { script: 91_000, style: 10_600 },
  /** The text for one place, counted and seen as that place shows it. */
  placing: { script: 101_000, style: 11_900 },
  /** Every piece at once. */
  design: { script: 91_000, style: 12_500 },
};

function allowanceOf(component: string): { script: number; style: number } {
  if (!/^(w|me|instance|design)\//.test(component)) return allowances.door;
  if (component.startsWith('design/')) return allowances.design;
  if (component.includes('/write/[original]/[channel]/')) return allowances.placing;
  if (component.includes('/write/')) return component.includes(']/write/+page') ? allowances.desk : allowances.writing;
  if (/\/(agenda|channels\/\[channel\])\//.test(component)) return allowances.busy;
  return /\/(decide|briefs|campaigns|channels\/fit|channels\/facts)\/./.test(component) ? allowances.thinking : allowances.desk;
}

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const root = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(
  readFileSync(resolve(root, '.svelte-kit/output/client/.vite/manifest.json'), 'utf8'),
) as Record<string, Chunk>;

function closure(names: string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) continue;
    seen.add(name);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    queue.push(...(chunk.imports ?? []));
  }
  return files;
}

function weigh(files: Iterable<string>, ending: string): number {
  let total = 0;
  for (const file of files) {
    if (file.endsWith(ending)) total += statSync(resolve(root, 'build', `${file}.br`)).size;
  }
  return total;
}

/** The generated node files say which component each of them shows. */
function nodes(): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of Object.keys(manifest)) {
    if (!/\/nodes\/\d+\.js$/.test(name)) continue;
    const text = readFileSync(resolve(root, name), 'utf8');
    const component = /src\/(?:routes|\S*?)\S*\.svelte/.exec(text)?.[0];
    if (component) found.set(component.replace(/^.*src\/routes\//, ''), name);
  }
  return found;
}

const known = nodes();
const entries = Object.keys(manifest).filter((name) => /client\/entry\.js$|client-optimized\/app\.js$|client\/start/.test(name));
const told = readAll(resolve(root, '../locales'));

/** The words a screen has loaded before it stands. */
function wordsOf(component: string): string[] {
  const loading = filesOf(told, `routes/${component}`).filter((file) => (told.get(file)?.needs.size ?? 0) > 0);
  const names = loading.map((file) => firstWordsOf('fr', file));
  const found = Object.keys(manifest).filter((key) => names.some((name) => key.endsWith(name)));
  if (found.length < names.length) throw new Error(`the first words of ${component} are no longer fetched on their own`);
  return found;
}

/** The page and the layouts it stands in. */
function nodesOf(component: string): string[] {
  return [...known]
    .filter(([other]) => other === component || (other.endsWith('+layout.svelte') && component.startsWith(other.replace('+layout.svelte', ''))))
    .map(([, node]) => node);
}

/** What the rich editor is made of. */
const rich = new Set(
  Object.entries(manifest).flatMap(([name, chunk]) => (/RichEditor\.svelte|rich\/keep\.ts/.test(name) ? [chunk.file] : [])),
);
if (rich.size === 0) throw new Error('the rich editor is no longer fetched on its own');

let over = false;
for (const component of [...known.keys()].sort()) {
  if (!component.endsWith('+page.svelte')) continue;
  const files = closure([...entries, ...wordsOf(component), ...nodesOf(component)]);
  const script = weigh(files, '.js');
  const style = weigh(files, '.css');
  const allowance = allowanceOf(component);
  const heavy = script > allowance.script || style > allowance.style || [...files].some((file) => rich.has(file));
  over ||= heavy;
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  console.log(`${kilo(script)} script ${kilo(style)} style  ${component}${heavy ? '  over the allowance' : ''}`);
}
if (over) process.exitCode = 1;
