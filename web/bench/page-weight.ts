// What a browser fetches for a page, with nothing kept from before: `cargo xtask compare`. One line of JSON for each address
// given. Only what its own server sends is counted; whom else the page asks is told by name.
import { closeBrowser, Person } from '../e2e/support/person.ts';

type Part = 'html' | 'styles' | 'scripts' | 'fonts' | 'pictures' | 'other';

const parts: Readonly<Record<string, Part>> = {
  Document: 'html',
  Stylesheet: 'styles',
  Script: 'scripts',
  Font: 'fonts',
  Image: 'pictures',
};

async function weigh(url: string): Promise<object> {
  const person = await Person.sits({ language: 'en' });
  const wire = await person.page.context().newCDPSession(person.page);
  const own = new URL(url).host;
  const asked = new Map<string, Part>();
  const elsewhere = new Set<string>();
  const bytes: Record<Part, number> = { html: 0, styles: 0, scripts: 0, fonts: 0, pictures: 0, other: 0 };
  let answers = 0;
  await wire.send('Network.enable');
  wire.on('Network.requestWillBeSent', ({ request, requestId, type }) => {
    const { host, protocol } = new URL(request.url);
    if (!protocol.startsWith('http')) return;
    if (host === own) asked.set(requestId, parts[type ?? ''] ?? 'other');
    else elsewhere.add(host);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const part = asked.get(requestId);
    if (part === undefined) return;
    bytes[part] += encodedDataLength;
    answers += 1;
  });
  await person.page.goto(url, { waitUntil: 'domcontentloaded' });
  // Down to its end and back, so that pictures come that wait to be seen.
  await person.page.mouse.wheel(0, 20_000);
  await person.page.waitForTimeout(3_000);
  await person.leaves().catch(() => undefined);
  if (bytes.html === 0) throw new Error(`${url}: the page was not seen on the wire`);
  return { ...bytes, answers, elsewhere: [...elsewhere].sort() };
}

try {
  for (const url of process.argv.slice(2)) console.log(JSON.stringify(await weigh(url)));
} finally {
  await closeBrowser();
}
