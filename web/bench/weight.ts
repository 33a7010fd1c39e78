// What a browser fetches when Today is opened for the first time: `cargo xtask bench workbench_weight`.
//
// Somebody signs in; then the same person sits down at another browser, which has fetched nothing yet.
import { Parvis } from '../e2e/support/parvis.ts';
import { closeBrowser, Person } from '../e2e/support/person.ts';

const limit = 170;
const data = process.env['PARVIS_BENCH_DATA'] ?? '';

interface Fetched {
  path: string;
  kind: string;
  bytes: number;
}

/** Everything a page fetches until it rests, as it went over the wire with its headers. */
async function fetched(person: Person, url: string): Promise<Fetched[]> {
  const wire = await person.page.context().newCDPSession(person.page);
  const asked = new Map<string, { path: string; kind: string; cached: boolean }>();
  const all: Fetched[] = [];
  await wire.send('Network.enable');
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    const cached = response.fromDiskCache === true || response.fromPrefetchCache === true;
    asked.set(requestId, { path: new URL(response.url).pathname, kind: type, cached });
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one?.cached) throw new Error(`${one.path} came from a cache`);
    if (one) all.push({ path: one.path, kind: one.kind, bytes: encodedDataLength });
  });
  await person.page.goto(url);
  await person.page.getByRole('heading', { level: 1 }).first().waitFor();
  // What streams for ever never finishes, and isn't counted.
  await person.page.waitForLoadState('load');
  await person.page.waitForTimeout(3_000);
  return all;
}

const parvis = await Parvis.start({ command: 'demo', data });
try {
  const [, link = ''] = await parvis.printed(/Sign in as .*? (http\S+)/);
  const [, today = ''] = await parvis.printed(/The workbench: (http\S+)/);
  const door = await Person.sits();
  await door.page.goto(link);
  await door.page.waitForURL(/\/app\/w\//);
  const desk = await Person.sits({ session: await door.session() });
  const all = await fetched(desk, today);
  const counted = all.filter((one) => one.kind !== 'Font').sort((one, another) => another.bytes - one.bytes);
  const sum = (some: readonly Fetched[]): number => some.reduce((before, one) => before + one.bytes, 0);
  for (const one of counted.slice(0, 12)) console.error(`${String(one.bytes).padStart(8)} ${one.kind.padEnd(10)} ${one.path}`);
  const kinds = [...new Set(counted.map((one) => one.kind))].map(
    (kind) => `${kind} ${(sum(counted.filter((one) => one.kind === kind)) / 1000).toFixed(1)} kB`,
  );
  if (!counted.some((one) => one.kind === 'Document') || !counted.some((one) => one.kind === 'Script')) {
    throw new Error('the page or its scripts were not seen on the wire');
  }
  const value = Math.round(sum(counted) / 100) / 10;
  const how =
    `all that Chromium fetched with an empty cache for Today of the demonstration until 3 s after it was loaded, over the wire, ` +
    `headers included, ${counted.length} answers: ${kinds.join(', ')}; fonts apart: ${(sum(all) - sum(counted)) / 1000} kB; once; ` +
    `1 kB is 1000 bytes`;
  console.log(JSON.stringify({ name: 'workbench_weight', value, unit: 'kB', limit, holds: value <= limit, how }));
  await desk.leaves();
  await door.leaves();
} finally {
  await parvis.discard();
  await closeBrowser();
}
