import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { eventually } from '../support/eventually.ts';
import { founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const here = `/workspaces/${workspace.slug}`;
const week = 'day=2027-03-24&view=week';

interface Appearance {
  id: string;
  title: string;
  first_day: string;
  last_day: string;
}

story('what the rest of the house says stands in the agenda, is moved, and is struck out', async (stage) => {
  const mira = await founded(stage);
  const nour = await joined(stage, mira, { name: 'Nour', email: 'nour@example.test', role: 'contributor' });
  const { page } = nour;
  const all = (): Promise<Appearance[]> =>
    nour.asks<Appearance[]>('GET', `${here}/appearances?from=2027-03-01&until=2027-04-30`);

  await nour.goes(`/w/${workspace.slug}/agenda?${week}`);
  await page.getByRole('button', { name: 'Add what is said elsewhere' }).click();
  const dialog = page.getByRole('dialog', { name: 'What else does the organisation say?' });
  await dialog.getByLabel('What is it?').fill('La foire de printemps');
  await dialog.getByLabel('What is that place called?').fill('Un stand au marché');
  await dialog.getByLabel('Day', { exact: true }).fill('2027-03-23');
  await dialog.getByLabel('It lasts several days').check();
  await dialog.getByLabel('Until').fill('2027-03-21');
  await dialog.getByLabel('By whom').fill('Odile, à l’accueil');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await dialog.getByLabel('Until').and(page.locator('[aria-invalid="true"]')).waitFor();
  await dialog.getByLabel('Until').fill('2027-03-24');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('“La foire de printemps” stands in the agenda').first().waitFor();
  await page.getByText('The rest of the organisation says one thing in this time.').waitFor();
  const grid = page.getByRole('grid');
  assert.equal(await grid.getByRole('button', { name: /La foire de printemps/ }).count(), 2, 'on each of its days');
  await accessible(page);

  // It is moved by keyboard, lasts as long, and is put back.
  await grid.getByRole('button', { name: /La foire de printemps/ }).first().focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('“La foire de printemps” is on').first().waitFor();
  assert.deepEqual(
    (await all()).map((it) => [it.first_day, it.last_day]),
    [['2027-03-24', '2027-03-25']],
  );
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await eventually(async () => (await all())[0]?.first_day === '2027-03-23');

  // In one list by day, beside what goes out, and alone.
  await nour.goes(`/w/${workspace.slug}/agenda?${week.replace('week', 'list')}`);
  await page.getByRole('button', { name: /La foire de printemps/ }).first().waitFor();
  await accessible(page);
  await page.getByLabel('State').selectOption({ label: 'Said by the rest of the house' });
  await page.getByRole('button', { name: /La foire de printemps/ }).first().click();
  const edit = page.getByRole('dialog', { name: 'An entry of what is said elsewhere' });
  await edit.getByLabel('What is it?').fill('La foire');
  await edit.getByRole('button', { name: 'Save' }).click();
  await page.getByText('“La foire” was changed').first().waitFor();
  assert.equal((await all())[0]?.title, 'La foire');

  // A calendar reads it, as whole days.
  const { url } = await nour.asks<{ url: string }>('POST', `${here}/agenda/link`);
  const path = new URL(url).pathname;
  const calendar = await (await fetch(`${stage.parvis.url}${path}`)).text();
  assert.ok(calendar.includes('SUMMARY:Un stand au marché: La foire'), calendar);
  assert.ok(calendar.includes('DTSTART;VALUE=DATE:20270323') && calendar.includes('DTEND;VALUE=DATE:20270325'));

  await page.getByRole('button', { name: /La foire/ }).first().click();
  await edit.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('“La foire” was deleted.').first().waitFor();
  assert.deepEqual(await all(), []);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByRole('button', { name: /La foire/ }).first().waitFor();
});
