import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { originals, type Original, place, written } from '../support/originals.ts';
import { painted } from '../support/paint.ts';
import { Desk, founded, founder } from '../support/people.ts';
import { story } from '../support/story.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text' });
const saved = (page: Page) => page.getByText(/^Saved /).waitFor();

async function kept(desk: Desk, article: Pick<Original, 'id'>): Promise<string> {
  return (await desk.asks<Original>('GET', `${originals}/${article.id}`)).working_copy.body;
}

story('an article is written as it looks, by keyboard, and kept as Markdown', async (stage) => {
  const mira = await founded(stage, { writing: 'rich' });
  const article = await written(mira, 'Le marché', '');
  const { page } = mira;
  const { keyboard } = page;
  await mira.goes(place(article));
  await text(page).click();
  await accessible(page);
  await keyboard.type('Le marché ouvre à ');
  await keyboard.press('Control+b');
  await keyboard.type('huit heures');
  await keyboard.press('Control+b');
  await keyboard.type(', *sauf* le lundi.');
  await keyboard.press('Enter');
  await keyboard.type('## Qui vient');
  await keyboard.press('Enter');
  await keyboard.type('- Anne et son pain');
  await keyboard.press('Enter');
  await keyboard.type('Paul');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('Lire ');
  await keyboard.press('Control+k');
  await page.getByLabel('Address', { exact: true }).fill('example.org/marche');
  await accessible(page);
  await keyboard.press('Enter');
  await keyboard.type(' demain');
  await text(page).getByRole('heading', { name: 'Qui vient' }).waitFor();
  await saved(page);
  assert.equal(
    await kept(mira, article),
    'Le marché ouvre à **huit heures**, _sauf_ le lundi.\n\n## Qui vient\n\n- Anne et son pain\n  - Paul\n\n' +
      'Lire <https://example.org/marche> demain',
  );

  // The toolbar is one stop, walked with the arrows; a table is filled by Tab.
  await keyboard.press('Enter');
  await keyboard.press('Alt+F10');
  for (let step = 0; step < 8; step += 1) await keyboard.press('ArrowRight');
  assert.equal(await page.locator(':focus').getAttribute('aria-label'), 'Table');
  await keyboard.press('Enter');
  for (const words of ['Jour', 'Heure', 'mardi', '8 h', 'jeudi', '9 h']) {
    await keyboard.type(words);
    if (words !== '9 h') await keyboard.press('Tab');
  }
  await page.getByRole('button', { name: 'Align right' }).click();
  await accessible(page);
  await saved(page);
  assert.match(await kept(mira, article), /\n\n\| Jour \| Heure \|\n\| - \| -: \|\n\| mardi \| 8 h \|\n\| jeudi \| 9 h \|$/);

  // The same text in Markdown's own signs, and back; the choice is kept.
  await keyboard.press('Control+Shift+m');
  await page.locator('textarea.writing').waitFor();
  assert.match(await text(page).inputValue(), /\*\*huit heures\*\*/);
  await page.reload();
  await page.locator('textarea.writing').waitFor();
  await page.getByRole('button', { name: 'As it looks' }).click();
  await text(page).getByRole('cell', { name: 'mardi' }).waitFor();
  await page.reload();
  await text(page).getByRole('cell', { name: 'mardi' }).waitFor();
  await accessible(page);
});

story('a picture, a note at the foot and a task, as they look', async (stage) => {
  const mira = await founded(stage, { writing: 'rich' });
  const article = await written(mira, 'Le marché', 'Il ouvre tôt.\n\n- [ ] peindre le banc');
  const { page } = mira;
  await mira.goes(place(article));
  await text(page).getByText('Il ouvre tôt.').click();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Footnote' }).click();
  await page.keyboard.type('À huit heures.');
  await page.getByRole('button', { name: 'Back to the text' }).click();
  await page.keyboard.type(' Très tôt.');
  await text(page).getByRole('checkbox').check();

  await page.getByRole('button', { name: 'Add a picture' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('dialog', { name: 'Add a picture' }).getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles({ name: 'marche.png', mimeType: 'image/png', buffer: painted(1200, 700) });
  const describing = page.getByRole('dialog', { name: 'What does the picture show?' });
  await describing.getByLabel('Alternative text').fill('Le marché vide');
  await describing.getByRole('button', { name: 'Put it in', exact: true }).click();
  const picture = text(page).getByRole('img', { name: 'Le marché vide' });
  await picture.click();
  await page.getByLabel('Caption').fill('Cinq heures du matin');
  await page.keyboard.press('Tab');
  await accessible(page);
  await saved(page);
  assert.match(
    await kept(mira, article),
    /^Il ouvre tôt\.\[\^1\] Très tôt\.\n\n!\[Le marché vide\]\(media:[0-9a-f-]+ "Cinq heures du matin"\)\n\n- \[x\] peindre le banc\n\n\[\^1\]: À huit heures\.$/,
  );
  assert.ok(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0), 'it is seen');
});

story('what would be lost opens in its Markdown and says why; opening changes nothing', async (stage) => {
  const mira = await founded(stage, { writing: 'rich' });
  const { page } = mira;
  const odd = '* star\n* list\n\nSetext\n---\n\nHard  \nbreak __strong__.\n';
  const [plain, html, references] = [
    await written(mira, 'Ordinaire', odd),
    await written(mira, 'HTML', 'Une touche\u00a0: <kbd>Entrée</kbd>.'),
    await written(mira, 'Renvois', 'Lire [la suite][a].\n\n[a]: https://example.org/'),
  ];
  await mira.goes(place(plain));
  await text(page).getByRole('heading', { name: 'Setext' }).waitFor();
  await mira.goes(place(html));
  await page.getByText('This text has HTML in it').waitFor();
  assert.equal(await text(page).inputValue(), 'Une touche\u00a0: <kbd>Entrée</kbd>.');
  await accessible(page);
  await page.getByRole('button', { name: 'As it looks' }).click();
  await page.getByText('This text has HTML in it').waitFor();
  await mira.goes(place(references));
  await page.getByText('This text keeps addresses of links apart').waitFor();
  // The choice itself stands: the next text that can be is shown as it looks.
  await mira.goes(place(plain));
  await text(page).getByRole('heading', { name: 'Setext' }).waitFor();
  const before = await mira.asks<Original>('GET', `${originals}/${plain.id}`);
  assert.deepEqual([before.working_copy.version, before.working_copy.body], [plain.working_copy.version, odd]);

  // One word more, and only its paragraph is another.
  await text(page).getByText('break').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Encore.');
  await saved(page);
  assert.equal(await kept(mira, plain), '* star\n* list\n\nSetext\n---\n\nHard\\\nbreak **strong**. Encore.\n');
});

story('two tabs on one article, both as it looks: the second is shown both texts', async (stage) => {
  const mira = await founded(stage, { writing: 'rich' });
  const article = await written(mira, 'Le marché', 'Il ouvre à huit heures.');
  await mira.goes(place(article));
  await text(mira.page).waitFor();
  const other = await mira.person.anotherTab();
  await other.goto(mira.page.url());
  await text(other).click();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' Sauf le lundi.');
  await saved(other);
  await text(mira.page).click();
  await mira.page.keyboard.press('Control+End');
  await mira.page.keyboard.type(' Toujours.');
  const conflict = mira.page.getByRole('dialog', { name: `${founder.name} saved this text too` });
  await conflict.getByRole('button', { name: 'Take theirs' }).click();
  await text(mira.page).getByText('Il ouvre à huit heures. Sauf le lundi.').waitFor();

  // It goes on from theirs.
  await text(mira.page).click();
  await mira.page.keyboard.press('Control+End');
  await mira.page.keyboard.type(' Bien sûr.');
  await saved(mira.page);
  assert.equal(await kept(mira, article), 'Il ouvre à huit heures. Sauf le lundi. Bien sûr.');
});
