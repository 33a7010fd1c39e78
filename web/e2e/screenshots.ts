// Pictures of every screen, taken in the demonstration: `cargo xtask screenshots [NAME…]`.
import { join } from 'node:path';
import { screens } from './screens.ts';
import { Parvis } from './support/parvis.ts';
import { followPrintedLink } from './support/people.ts';
import { closeBrowser, Person } from './support/person.ts';
import { takePictures } from './support/pictures.ts';

const folder = process.env['PARVIS_SCREENSHOTS'] ?? join(import.meta.dirname, '../../screenshots');
const names = process.argv.slice(2);
const chosen = screens.filter(({ name }) => names.length === 0 || names.some((wanted) => name.includes(wanted)));

const parvis = await Parvis.start({ command: 'demo', flags: ['--as', 'lead'] });
try {
  const person = await Person.sits();
  await followPrintedLink(person.page, parvis);
  const taken = await takePictures(folder, chosen, parvis, await person.session());
  console.log(`${taken} pictures in ${folder}`);
} finally {
  await closeBrowser();
  await parvis.discard();
}
