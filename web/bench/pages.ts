// How long the pages take on ten years of work: `cargo xtask bench pages [--only PAGE]…`.
//
// Each page is opened once in a browser, which tells what it asks the server for. Those questions are then asked again
// and again, at once as the browser does, and the time until the last answer has come whole is taken.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { Parvis } from '../e2e/support/parvis.ts';
import { Desk, printedToken, workspace } from '../e2e/support/people.ts';
import { closeBrowser, Person } from '../e2e/support/person.ts';

const rounds = Number(process.env['PARVIS_BENCH_ROUNDS'] ?? 200);
/** What a page may take, in milliseconds: 95 of 100 times. */
const bound = 100;
const filler = process.env['PARVIS_BENCH_FILLER'] ?? '';
const wanted = process.argv.slice(2);

/** Where one goes, and the list whose first thing (or another) the address names, if it names one. */
interface Page {
  path: string;
  first?: { of: string; as: string; nth?: number };
}

const pages: readonly Page[] = [
  { path: '' },
  { path: '/decide' },
  { path: '/decide/strategy' },
  { path: '/decide/recommendations' },
  { path: '/decide/recommendations/:id', first: { of: 'recommendations', as: ':id' } },
  { path: '/decide/decisions' },
  { path: '/decide/decisions/:id', first: { of: 'decisions', as: ':id' } },
  { path: '/decide/involvement' },
  { path: '/decide/reviews' },
  { path: '/decide/reviews/:id', first: { of: 'reviews', as: ':id' } },
  { path: '/decide/reviews/:closed', first: { of: 'reviews', as: ':closed', nth: 1 } },
  { path: '/decide/responsibilities' },
  { path: '/briefs' },
  { path: '/briefs/:id', first: { of: 'briefs', as: ':id' } },
  { path: '/briefs/beginnings?days=365' },
  { path: '/campaigns' },
  { path: '/channels' },
  { path: '/channels/:id', first: { of: 'channels', as: ':id' } },
  { path: '/channels/fit' },
  { path: '/channels/facts' },
  { path: '/agenda' },
];

async function filled(): Promise<{ parvis: Parvis; desk: Desk }> {
  const empty = await Parvis.start();
  const person = await Person.sits();
  const desk = new Desk(empty, person);
  await desk.found(await printedToken(empty));
  await empty.stop();
  const day = new Date().toISOString().slice(0, 10);
  const { stdout } = await promisify(execFile)(filler, [join(empty.data, 'parvis.db'), workspace.slug, day], {
    maxBuffer: 1 << 20,
  });
  console.error(stdout.trim());
  const parvis = await Parvis.start({ data: empty.data });
  // The session goes on: cookies don't know of ports.
  const again = new Desk(parvis, person);
  await again.goesOn();
  return { parvis, desk: again };
}

/** The addresses a page asks the server for, in the browser's own words. */
async function questions(desk: Desk, path: string): Promise<string[]> {
  const asked = new Set<string>();
  const listen = (request: { method: () => string; url: () => string }): void => {
    const url = request.url();
    if (request.method() === 'GET' && url.includes('/api/v1/') && !url.endsWith('/events')) asked.add(url);
  };
  desk.page.on('request', listen);
  await desk.goes(`/w/${workspace.slug}${path}`);
  await desk.page.getByRole('heading', { level: 1 }).first().waitFor();
  await desk.page.waitForLoadState('load');
  await desk.page.waitForTimeout(400);
  desk.page.off('request', listen);
  return [...asked];
}

async function once(urls: readonly string[], cookie: string): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      await answer.arrayBuffer();
    }),
  );
  return performance.now() - begun;
}

/** The value that so many of a hundred don't pass. */
function quantile(times: readonly number[], of: number): number {
  const sorted = [...times].sort((one, another) => one - another);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * of) / 100) - 1)] ?? Number.NaN;
}

async function address(desk: Desk, page: Page): Promise<string | undefined> {
  if (!page.first) return page.path;
  const list = await desk.asks<{ items?: { id: string }[] } | { id: string }[]>(
    'GET',
    `/workspaces/${workspace.slug}/${page.first.of}`,
  );
  const first = (Array.isArray(list) ? list : (list.items ?? []))[page.first.nth ?? 0];
  return first && page.path.replace(page.first.as, first.id);
}

let missing = 0;
const slowest = { page: '', p95: 0 };
let measured = 0;
const { parvis, desk } = await filled();
try {
  console.error(`${'page'.padEnd(36)} asks   p50   p95   max  (ms, ${rounds} times)`);
  for (const page of pages) {
    if (wanted.length > 0 && !wanted.some((name) => page.path.includes(name))) continue;
    const path = await address(desk, page);
    if (path === undefined) {
      console.error(`${page.path.padEnd(36)} nothing of this kind is there`);
      missing += 1;
      continue;
    }
    const urls = await questions(desk, path);
    const cookies = await desk.page.context().cookies(parvis.url);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    for (let warm = 0; warm < 5; warm += 1) await once(urls, cookie);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await once(urls, cookie));
    const p95 = quantile(times, 95);
    const figures = [quantile(times, 50), p95, Math.max(...times)].map((time) => time.toFixed(1).padStart(6)).join('');
    console.error(`${(page.path || '/').padEnd(36)} ${String(urls.length).padStart(4)}${figures}${p95 > bound ? '  too slow' : ''}`);
    measured += 1;
    if (p95 > slowest.p95) Object.assign(slowest, { page: page.path || '/', p95 });
  }
} finally {
  await desk.person.leaves();
  await parvis.discard();
  await closeBrowser();
}
if (missing > 0 || measured === 0) {
  console.error(`${missing} pages could not be measured`);
  process.exitCode = 1;
} else {
  const how =
    `p95 of the slowest of ${measured} pages (${slowest.page}): what the page asks for in a browser, asked again at once, ` +
    `${rounds} times each, until the last answer has come whole; ten years of work, SQLite`;
  const value = Math.round(slowest.p95 * 10) / 10;
  console.log(JSON.stringify({ name: 'pages', value, unit: 'ms', limit: bound, holds: slowest.p95 <= bound, how }));
}
