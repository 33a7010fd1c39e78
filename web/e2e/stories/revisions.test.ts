import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { originals, type Original, place, published } from '../support/originals.ts';
import { founded } from '../support/people.ts';
import { story } from '../support/story.ts';

const long = Array.from({ length: 30 }, (_, index) => `Le marché numéro ${index + 1} se tient sous les platanes de la place.`).join(' ');

story('what readers see is compared with what is written, any two states with one another, and one is brought back', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'Le marché', `${long}\n\nIl ouvre à huit heures.`);
  await mira.goes(place(article));
  await page.getByRole('textbox', { name: 'Title' }).fill('Le grand marché');
  await page.getByRole('textbox', { name: 'Text' }).fill(`${long}\n\nIl ouvre à sept heures.`);
  await page.getByText(/^Saved /).waitFor();

  await page.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await history.getByText(/What changed from “Published, .*” to “Being written”\./).waitFor();
  const told = async (part: string): Promise<string[]> => {
    const section = history.locator('section', { has: page.getByRole('heading', { name: part, exact: true }) });
    return section.locator('del, ins').allTextContents();
  };
  assert.deepEqual(await told('Title'), ['Put in: grand ']);
  assert.deepEqual(await told('Text'), ['Taken out: huit', 'Put in: sept']);
  // What is the same is out of the way, and a press away.
  const same = history.getByRole('button', { name: /Show \d+ words that are the same/ });
  assert.equal(await history.getByText('Le marché numéro 12 ').count(), 0);
  await accessible(page);
  await same.first().click();
  await history.getByText('Le marché numéro 12 ').waitFor();

  // Two named states, neither of them the present one.
  await history.getByLabel('Name for this state').fill('à sept heures');
  await history.getByRole('button', { name: 'Keep it' }).click();
  await history.getByRole('button', { name: 'à sept heures' }).click();
  await history.getByLabel('Compare with').selectOption({ label: 'What readers see' });
  await history.getByText(/What changed from “Published, .*” to “à sept heures, .*”\./).waitFor();
  assert.deepEqual(await told('Text'), ['Taken out: huit', 'Put in: sept']);
  await history.getByLabel('Compare with').selectOption({ label: 'Being written' });
  await history.getByText('Both say the same.').waitFor();

  await history.getByRole('button', { name: 'Published' }).click();
  await history.getByRole('button', { name: 'Bring this text back' }).click();
  await page.getByText('The text is back. What stood here is kept in the history.').waitFor();
  const back = await mira.asks<Original>('GET', `${originals}/${article.id}`);
  assert.equal(back.working_copy.title, 'Le marché');
});
