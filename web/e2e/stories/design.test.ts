import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { founded } from '../support/people.ts';
import { story } from '../support/story.ts';

/** What has to be looked at by day and by night before it is changed. */
const pieces = [
  'Button',
  'Combobox',
  'Filters, Narrow',
  'Toast, toasts.say',
  'Dialog, Later',
  'EmptyState, NothingFound',
  'ItemButton',
  'Chart',
  'Differences',
];

story('the house’s pieces stand on one page, by day and by night, and work there', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  await mira.goes('/design');
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const piece of pieces) {
    await page.getByRole('heading', { level: 3, name: piece, exact: true }).waitFor();
    const [light, dark] = await Promise.all(
      ['light', 'dark'].map((shade) =>
        page.getByRole('group', { name: `${piece}, ${shade}`, exact: true }).evaluate((pane) => getComputedStyle(pane).backgroundColor),
      ),
    );
    assert.notEqual(light, dark, piece);
  }
  await accessible(page);

  // One chooses in the combobox without the mouse.
  const combobox = page.getByRole('group', { name: 'Combobox, light' });
  const field = combobox.getByRole('combobox').first();
  await field.pressSequentially('mark');
  await field.press('Enter');
  await combobox.getByRole('button', { name: 'Take “Market” off' }).first().waitFor();
  await field.press('Backspace');
  await combobox.getByRole('button', { name: 'Take “Market” off' }).first().waitFor({ state: 'detached' });
  await field.press('Escape');
  assert.equal(await field.getAttribute('aria-expanded'), 'false');

  // A dialog wears the colours of where it was opened.
  await page.getByRole('group', { name: 'Dialog, Later, dark' }).getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw it from La Halle?' });
  await dialog.waitFor();
  assert.equal(await dialog.evaluate((element) => getComputedStyle(element).colorScheme), 'dark');
  await accessible(page);
  await page.keyboard.press('Escape');

  // What was just done is taken back by its key.
  await page.getByRole('group', { name: 'Toast, toasts.say, light' }).getByRole('button', { name: 'Show a toast' }).click();
  await page.keyboard.press('z');
  await page.getByRole('status').getByText('The article is back.').waitFor();

  // Everything is found from here, and the keys are told.
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
});
