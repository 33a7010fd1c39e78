// Pictures of every screen: `cargo xtask screenshots [NAME…]`.
import { join } from 'node:path';
import { inHalle, opened, screens, unopened } from './screens.ts';
import { Parvis, runParvis } from './support/parvis.ts';
import { Desk, followPrintedLink, founder, printedToken, workspace } from './support/people.ts';
import { closeBrowser, Person, type Session } from './support/person.ts';
import { type Screen, takePictures } from './support/pictures.ts';

const folder = process.env['PARVIS_SCREENSHOTS'] ?? join(import.meta.dirname, '../../screenshots');
const names = process.argv.slice(2);

async function take(all: readonly Screen[], parvis: Parvis, session?: Session): Promise<number> {
  const chosen = all.filter(({ name }) => names.length === 0 || names.some((wanted) => name.includes(wanted)));
  return chosen.length === 0 ? 0 : takePictures(folder, chosen, parvis, session);
}

/** Most of them are taken in the demonstration. */
async function inTheDemonstration(): Promise<number> {
  const parvis = await Parvis.start({ command: 'demo', flags: ['--as', 'lead'] });
  try {
    const person = await Person.sits();
    await followPrintedLink(person.page, parvis);
    const taken = await take(screens, parvis, await person.session());
    await changesTheme(new Desk(parvis, person), 'halle');
    return taken + (await take(inHalle, parvis));
  } finally {
    await parvis.discard();
  }
}

/** The lead of the demonstration gives the site another theme. */
async function changesTheme(desk: Desk, theme: string): Promise<void> {
  await desk.goesOn();
  const { memberships } = await desk.asks<{ memberships: { workspace: { slug: string } }[] }>('GET', '/session');
  const at = `/workspaces/${memberships[0]?.workspace.slug}/site`;
  const { title, tagline, footer, language, items_per_page } = await desk.asks<Record<string, unknown>>('GET', at);
  await desk.asks('PUT', at, { title, tagline, footer, language, items_per_page, theme });
}

/** The others on an instance of their own: before somebody opens it, and after. */
async function onAnInstanceOfTheirOwn(): Promise<number> {
  const parvis = await Parvis.start();
  try {
    const token = await printedToken(parvis);
    const before = await take(unopened(token), parvis);
    const person = await Person.sits();
    const desk = new Desk(parvis, person);
    await desk.found(token);
    const { link } = await desk.asks<{ link: string }>('POST', `/workspaces/${workspace.slug}/invitations`, {
      email: 'noe@example.test',
      role: 'cm',
    });
    await desk.asks('POST', '/instance/workspaces', {
      workspace: { name: 'Les Marchés couverts', slug: 'marches' },
      site: { title: 'Sous la halle', language: 'fr', zone: 'Europe/Paris' },
    });
    const operator = ['--data', parvis.data, '--instance-url', parvis.url];
    const password = (await runParvis(['user', 'reset-password', founder.email, ...operator])).trim();
    const links = { invitation: link, password };
    return before + (await take(opened(links), parvis, await person.session()));
  } finally {
    await parvis.discard();
  }
}

try {
  const taken = (await inTheDemonstration()) + (await onAnInstanceOfTheirOwn());
  console.log(`${taken} pictures in ${folder}`);
} finally {
  await closeBrowser();
}
