import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { place, published, written } from '../support/originals.ts';
import { Desk, founded, founder, joined } from '../support/people.ts';
import { story } from '../support/story.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text' });
const saved = (page: Page) => page.getByText(/^Saved /).waitFor();

story('two tabs on one article: the second is shown both texts, and nothing is lost', async (stage) => {
  const mira = await founded(stage);
  const article = await written(mira, 'Le marché', 'Le marché ouvre à huit heures.');
  await mira.goes(place(article));
  await text(mira.page).waitFor();
  const other = await mira.person.anotherTab();
  await other.goto(mira.page.url());
  await text(other).fill('Le marché ouvre à huit heures, sauf le lundi.');
  await saved(other);

  await text(mira.page).fill('Le grand marché ouvre à huit heures.');
  const conflict = mira.page.getByRole('dialog', { name: `${founder.name} saved this text too` });
  await conflict.waitFor();
  const shown = await conflict.textContent();
  assert.match(shown ?? '', /grand/, 'mine');
  assert.match(shown ?? '', /sauf le lundi/, 'theirs');
  await accessible(mira.page);

  // Nothing is decided in a hurry: the words stay, here and there.
  await conflict.getByRole('button', { name: 'Decide later' }).click();
  await mira.page.getByText('Somebody else saved first. Nothing of yours is lost.').first().waitFor();
  await mira.page.getByRole('button', { name: 'Decide between the two texts' }).click();
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await conflict.waitFor({ state: 'detached' });
  await saved(mira.page);
  await other.reload();
  assert.equal(await text(other).inputValue(), 'Le grand marché ouvre à huit heures.');

  // The one that gave way is in the history.
  await other.getByRole('button', { name: 'History' }).click();
  const history = other.getByRole('dialog', { name: 'History' });
  await history.getByRole('button', { name: `Text of ${founder.name}, before another was kept` }).click();
  await history.getByText('sauf le lundi').waitFor();
  await accessible(other);
});

story('two people on one article: the second takes the text of the first', async (stage) => {
  const mira = await founded(stage);
  const ana = await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' }, { language: 'fr' });
  const article = await written(mira, 'Le marché', 'Le marché ouvre à huit heures.');
  await ana.goes(place(article));
  await ana.page.getByRole('textbox', { name: 'Texte' }).waitFor();
  await mira.goes(place(article));
  await text(mira.page).fill('Le marché ouvre à sept heures.');
  await saved(mira.page);

  await ana.page.getByRole('textbox', { name: 'Texte' }).fill('Le marché ouvre tôt.');
  const conflict = ana.page.getByRole('dialog', { name: `${founder.name} a aussi enregistré ce texte` });
  await conflict.waitFor();
  await accessible(ana.page);
  await conflict.getByRole('button', { name: 'Prendre le sien' }).click();
  await conflict.waitFor({ state: 'detached' });
  assert.equal(await ana.page.getByRole('textbox', { name: 'Texte' }).inputValue(), 'Le marché ouvre à sept heures.');
});

story('what is written saves itself, and is there after a reload', async (stage) => {
  const mira = await founded(stage);
  const article = await written(mira, 'Le marché', '');
  await mira.goes(place(article));
  await text(mira.page).click();
  await mira.page.keyboard.type('Huit heures sonnent.');
  await mira.page.getByText('Saving').waitFor();
  await saved(mira.page);
  await mira.page.reload();
  await text(mira.page).waitFor();
  assert.equal(await text(mira.page).inputValue(), 'Huit heures sonnent.');
});

story('words typed while the server is away wait in the browser, also through closing the tab', async (stage) => {
  const mira = await founded(stage);
  const article = await written(mira, 'Le marché', 'Huit heures.');
  await mira.goes(place(article));
  await text(mira.page).waitFor();

  await mira.person.loses();
  await text(mira.page).fill('Huit heures, et le café est chaud.');
  await mira.page.getByText('Not saved yet: the server can’t be reached.').first().waitFor();
  await accessible(mira.page);
  await mira.person.finds();
  await saved(mira.page);

  await mira.person.loses();
  await text(mira.page).fill('Huit heures, et le café est froid.');
  await mira.page.getByText('Not saved yet: the server can’t be reached.').first().waitFor();
  await mira.page.close();
  await mira.person.finds();
  const later = new Desk(stage.parvis, mira.person, await mira.person.anotherTab());
  await later.goes(place(article));
  await later.page.getByText('This browser kept words that never reached the server.').waitFor();
  assert.equal(await text(later.page).inputValue(), 'Huit heures, et le café est chaud.');
  await accessible(later.page);
  await later.page.getByRole('button', { name: 'Put them in' }).click();
  assert.equal(await text(later.page).inputValue(), 'Huit heures, et le café est froid.');
  await saved(later.page);
});

story('who is signed out over their work signs in again over it', async (stage) => {
  const mira = await founded(stage);
  const article = await written(mira, 'Le marché', 'Huit heures.');
  await mira.goes(place(article));
  await text(mira.page).waitFor();
  await mira.asks('DELETE', '/session');
  await text(mira.page).fill('Huit heures et quart.');
  const again = mira.page.getByRole('dialog', { name: 'Your session has ended' });
  await again.waitFor();
  await accessible(mira.page);
  await again.getByLabel('Password').fill(founder.password);
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await again.waitFor({ state: 'detached' });
  await saved(mira.page);
  assert.equal(await text(mira.page).inputValue(), 'Huit heures et quart.');
});

story('an earlier revision is gone back to, and what stood there is kept', async (stage) => {
  const mira = await founded(stage);
  const article = await published(mira, 'Le marché', 'Le marché ouvre à huit heures, sous les platanes.');
  await mira.goes(place(article));
  await text(mira.page).fill('Le marché ouvre à huit heures.');
  await saved(mira.page);
  await mira.page.getByRole('button', { name: 'History' }).click();
  const history = mira.page.getByRole('dialog', { name: 'History' });
  await history.getByLabel('Name for this state').fill('sans les platanes');
  await history.getByRole('button', { name: 'Keep it' }).click();
  await history.getByRole('button', { name: 'sans les platanes' }).waitFor();
  await history.getByRole('button', { name: 'Published' }).click();
  await history.getByText('sous les platanes').waitFor();
  await accessible(mira.page);
  await history.getByRole('button', { name: 'Bring this text back' }).click();
  await mira.page.getByText('The text is back. What stood here is kept in the history.').waitFor();
  assert.equal(await text(mira.page).inputValue(), 'Le marché ouvre à huit heures, sous les platanes.');
});
