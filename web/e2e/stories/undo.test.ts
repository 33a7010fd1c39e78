import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { place, written } from '../support/originals.ts';
import { founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const base = `/workspaces/${workspace.slug}`;
const here = `/w/${workspace.slug}`;

story('what was just done is taken back with one key, and heard', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const said = page.getByRole('status');
  const tag = await mira.asks<{ id: string }>('POST', `${base}/tags`, { name: 'Ponts' });
  const original = await written(mira, 'Trois ponts', 'Le premier date de 1840.');
  const state = async (): Promise<string> =>
    (await mira.asks<{ state: string }>('GET', `${base}/originals/${original.id}`)).state;

  // Into the bin, and out again by a letter.
  await mira.goes(place(original));
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: /bin/ }).click();
  await said.getByRole('button', { name: 'Undo' }).waitFor();
  assert.equal(await state(), 'trashed');
  await accessible(page);
  await page.keyboard.press('z');
  await said.getByText('Taken back.').waitFor();
  assert.equal(await state(), 'draft');
  await page.getByRole('textbox', { name: 'Title' }).waitFor();

  // A tag is put on, taken off, and put on again by the key that undoes everywhere.
  const tags = page.getByRole('combobox', { name: /^Tags/ });
  await tags.fill('pon');
  await tags.press('Enter');
  const off = page.getByRole('button', { name: 'Take “Ponts” off' });
  await off.click();
  await said.getByText('“Ponts” is off.').waitFor();
  // In a text the key belongs to the text.
  await page.getByRole('textbox', { name: 'Title' }).click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('z');
  assert.equal(await off.count(), 0);
  await page.locator('h1').evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Control+z');
  await said.getByText('Taken back.').last().waitFor();
  await off.waitFor();
  const { tags: kept } = await mira.asks<{ tags: { id: string }[] }>('GET', `${base}/originals/${original.id}`);
  assert.deepEqual(kept.map(({ id }) => id), [tag.id]);
});

story('what cannot be taken back is asked about first', async (stage) => {
  const mira = await founded(stage);
  await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' });
  await mira.asks('POST', `${base}/invitations`, { email: 'noe@example.test', role: 'contributor' });
  const { page } = mira;
  await mira.goes(`${here}/members`);

  await page.getByRole('button', { name: 'Take back the invitation for noe@example.test' }).click();
  const asking = page.getByRole('dialog', { name: /noe@example\.test/ });
  await asking.getByText('Its link stops working at once.').waitFor();
  await accessible(page);
  await asking.getByRole('button', { name: 'Cancel' }).click();
  assert.equal((await mira.asks<unknown[]>('GET', `${base}/invitations`)).length, 1);

  // A role is a deed that goes back.
  const roleOf = async (name: string): Promise<string | undefined> =>
    (await mira.asks<{ name: string; role: string }[]>('GET', `${base}/members`)).find((each) => each.name === name)?.role;
  await page.getByRole('button', { name: /Ana Ruiz/ }).first().click();
  await page.getByRole('menuitemradio', { name: /^viewer/ }).click();
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
  await undo.waitFor();
  assert.equal(await roleOf('Ana Ruiz'), 'viewer');
  await undo.click();
  await page.getByRole('status').getByText('Taken back.').waitFor();
  assert.equal(await roleOf('Ana Ruiz'), 'cm');
  // The button went away; the focus didn't go with it.
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
});

story('notices are marked read by one press, and unread again by one key', async (stage) => {
  const mira = await founded(stage);
  const ana = await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' });
  const members = await mira.asks<{ user_id: string; name: string }[]>('GET', `${base}/members`);
  const keeper = members.find(({ name }) => name === 'Ana Ruiz')?.user_id;
  for (const name of ['Stand du marché', 'Bulletin de quartier']) {
    await mira.asks('POST', `${base}/channels/declare`, { name, purpose: { keeper } });
  }
  const { page } = ana;
  const unread = async (): Promise<number> =>
    (await ana.asks<{ items: { read_at: string | null }[] }>('GET', `${base}/notices`)).items.filter((each) => !each.read_at).length;

  await ana.goes(`${here}/notices`);
  const rows = page.locator('#content [data-row]');
  await rows.nth(1).waitFor();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByRole('status').getByText('All are marked as read.').waitFor();
  assert.equal(await unread(), 0);

  // Narrowed to what is unread, nothing is left; and the key brings them back.
  await page.getByRole('link', { name: 'Unread', exact: true }).click();
  await page.getByText('Nothing answers this filter.').waitFor();
  await page.keyboard.press('z');
  await page.getByRole('status').getByText('Taken back.').waitFor();
  await rows.nth(1).waitFor();
  assert.equal(await unread(), 2);

  // One by one, with a letter.
  await page.keyboard.press('j');
  await page.keyboard.press('u');
  await page.getByRole('status').getByText('Marked as read.').waitFor();
  assert.equal(await unread(), 1);
  await accessible(page);
});
