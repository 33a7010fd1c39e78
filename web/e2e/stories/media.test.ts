import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { rehearsal } from '../support/channels.ts';
import { originals, type Original, place, written } from '../support/originals.ts';
import { painted } from '../support/paint.ts';
import { type Desk, founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const library = `/w/${workspace.slug}/media`;
const media = `/workspaces/${workspace.slug}/media`;

interface Picture {
  id: string;
  alt_en: string;
  alt_fr: string;
  focal_x: number;
  renditions: { path: string; width: number }[];
}

async function chooses(page: Page, button: string, files: { name: string; buffer: Buffer }[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).first().click();
  await (await choosing).setFiles(files.map((file) => ({ ...file, mimeType: 'image/png' })));
}

async function pictures(desk: Desk): Promise<Picture[]> {
  return (await desk.asks<{ items: Picture[] }>('GET', media)).items;
}

const digest = async (address: string): Promise<string> => {
  const answer = await fetch(address);
  assert.equal(answer.status, 200, address);
  return answer.headers.get('etag') ?? '';
};

story('a media item replaced everywhere: the article, the draft and the variant show the new picture, and back', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const site = stage.parvis.url;

  // The library is empty, says what it is for, and takes the first picture in.
  await mira.goes(library);
  await page.getByRole('heading', { level: 1, name: 'The library is empty.' }).waitFor();
  await accessible(page);
  await chooses(page, 'Add pictures', [{ name: 'place.png', buffer: painted(1600, 1000) }]);
  await page.getByRole('heading', { level: 1, name: 'One picture is in the library.' }).waitFor();
  const [picture] = await pictures(mira);
  assert.ok(picture);

  // It leads an article that readers see, stands in a draft, and in a variant that isn't sent.
  const article = await written(mira, 'La place', `![](media:${picture.id})`);
  const copy = `${originals}/${article.id}/working-copy`;
  const cover = { media: picture.id, alt: '' };
  await mira.asks('PUT', copy, { version: 1, title: 'La place', summary: '', body: `Voici.\n\n![](media:${picture.id})`, cover });
  await mira.asks('POST', `${originals}/${article.id}/publish`, { version: 2 });
  const draft = await written(mira, 'Brouillon', `![La place](media:${picture.id})`);
  const channel = await mira.asks<{ id: string }>('POST', `/workspaces/${workspace.slug}/channels/declare`, {
    name: 'Panneau du marché',
  });
  await varied(mira, article, channel, picture);
  // And on a network, where it is out already.
  const network = await rehearsal(mira);
  const out = await varied(mira, article, network, picture);
  await mira.asks('POST', `/workspaces/${workspace.slug}/publications`, { variant: out.id, version: out.version });
  await until(async () => {
    const { items } = await mira.asks<{ items: { state: string }[] }>('GET', `/workspaces/${workspace.slug}/publications`);
    return items.some(({ state }) => state === 'published');
  });

  // A reader has it in their browser.
  const { page: reader } = await stage.person({ language: 'fr', scripts: false });
  await reader.goto(`${site}/la-place`);
  const seen = async (): Promise<string> => (await reader.locator('.cover img').getAttribute('src')) ?? '';
  const before = await seen();
  const old = await digest(site + before);

  // Mira says what it shows, in both languages, and opens what uses it.
  await page.getByRole('link', { name: 'place.png' }).click();
  const panel = page.getByRole('region', { name: 'place.png' });
  await panel.getByLabel('What it shows, in English').fill('The square at noon');
  await panel.getByLabel('What it shows, in French').fill('La place à midi');
  await page.keyboard.press('Tab');
  await page.getByText('Saved.').first().waitFor();
  await panel.getByRole('link', { name: 'La place', exact: true }).waitFor();
  await panel.getByRole('link', { name: 'Brouillon' }).waitFor();
  await panel.getByRole('link', { name: 'La place, on Panneau du marché' }).waitFor();
  await panel.getByRole('heading', { name: 'Out on a network' }).waitFor();
  await panel.getByText('One piece is already out on a network and keeps the old picture.').waitFor();
  await panel.getByText('It is used, so it can’t be deleted.').waitFor();
  await accessible(page);

  // Another file takes its place.
  await chooses(page, 'Choose another file', [{ name: 'nouvelle-place.png', buffer: painted(900, 900) }]);
  await page.getByText('Another picture is in its place now.').waitFor();
  const now = page.getByRole('region', { name: 'nouvelle-place.png' });
  await now.getByText('900 × 900 pixels').waitFor();
  assert.equal(await now.getByLabel('What it shows, in French').inputValue(), 'La place à midi');
  await accessible(page);

  // Readers get it at once, at another address; the old one answers with the new picture.
  await reader.reload();
  const after = await seen();
  assert.notEqual(after, before);
  assert.notEqual(await digest(site + after), old);
  assert.equal(await digest(`${site}/media/${picture.id}/1600.jpg`), await digest(`${site}/media/${picture.id}/900.jpg`));
  assert.notEqual(await digest(site + before), old);
  assert.equal(await reader.getByRole('img', { name: 'La place à midi' }).count(), 2);
  const cards = await (await fetch(`${site}/la-place`)).text();
  assert.match(cards, /og:image" content="[^"]+card\.jpg\?v=[0-9a-f]{8}"/);

  // So do the draft and the variant.
  const shape = async (desk: Page): Promise<number> => {
    const image = desk.locator(`img[src*="/media/${picture.id}/"]`).first();
    await image.waitFor();
    return image.evaluate(async (seen: HTMLImageElement) => {
      await seen.decode();
      return seen.naturalWidth / seen.naturalHeight;
    });
  };
  const other = await mira.person.anotherTab();
  await other.addInitScript(() => localStorage.setItem('parvis-writing', 'rich'));
  await other.goto(`${site}/app${place(draft)}`);
  await other.getByRole('textbox', { name: 'Text' }).getByRole('img', { name: 'La place' }).waitFor();
  assert.equal(await shape(other), 1);
  await other.goto(`${site}/app${place(article)}/${channel.id}`);
  assert.equal(await shape(other), 1);

  // Undone, everything is as it was.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The earlier picture is back.').waitFor();
  await reader.reload();
  assert.equal(await seen(), before);
  assert.equal(await digest(site + before), old);

  // What was done is in the log.
  await mira.goes(`/w/${workspace.slug}/audit`);
  await page.getByText('put another picture in the place of').first().waitFor();
});

story('pictures are dropped, refused, found, walked by keyboard, given a point that matters, and deleted', async (stage) => {
  const mira = await founded(stage, { language: 'fr' });
  await mira.goesOn();
  const { page } = mira;
  await mira.goes(library);
  await page.getByRole('heading', { level: 1, name: 'La médiathèque est vide.' }).waitFor();

  // Three files dropped, of which one is no picture.
  const files = [painted(600, 400), painted(500, 500), Buffer.from('Bonjour.')].map((buffer, index) => ({
    name: `photo-${index + 1}.png`,
    data: buffer.toString('base64'),
  }));
  await page.evaluate(async (given) => {
    const transfer = new DataTransfer();
    for (const { name, data } of given) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'image/png' }));
    }
    document.querySelector('.library')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  }, files);
  await page.getByRole('heading', { level: 1, name: 'Deux images sont dans la médiathèque.' }).waitFor();
  await page.getByText('Ce fichier n’est pas une image').waitFor();
  await accessible(page);
  await page.getByRole('alert').getByRole('button', { name: 'Fermer' }).click();

  // Walked by keyboard: one stop, then the arrows; Enter opens, and closing comes back.
  const first = page.getByRole('link', { name: 'photo-2.png' });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'photo-1.png' });
  await panel.getByLabel('Depuis la gauche').focus();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowLeft');
  await page.getByText('Enregistré.').first().waitFor();
  await accessible(page);
  assert.deepEqual(
    (await pictures(mira)).map(({ focal_x }) => focal_x),
    [500, 400],
  );
  await panel.getByLabel('Ce qu’elle montre, en français').fill('Un quai sous la pluie');
  await page.keyboard.press('Tab');
  await page.getByText('Enregistré.').first().waitFor();
  await panel.getByRole('button', { name: 'Fermer' }).click();
  await panel.waitFor({ state: 'detached' });
  assert.equal(await page.locator(':focus').getAttribute('aria-current'), null);
  assert.match((await page.locator(':focus').getAttribute('href')) ?? '', /picture=/);

  // Found by what it shows, and by what nobody said.
  await page.getByRole('link', { name: 'Sans texte en français' }).click();
  await page.getByRole('heading', { level: 1, name: 'Une image a été trouvée.' }).waitFor();
  await page.getByRole('link', { name: 'Toutes' }).click();
  await page.getByRole('heading', { level: 1, name: 'Deux images sont dans la médiathèque.' }).waitFor();
  await page.getByRole('searchbox').fill('sous la pluie');
  await page.getByRole('heading', { level: 1, name: 'Une image a été trouvée.' }).waitFor();
  await page.getByRole('link', { name: 'Un quai sous la pluie' }).click();
  await panel.getByRole('button', { name: 'Supprimer l’image' }).click();
  const asking = page.getByRole('dialog');
  await accessible(page);
  await asking.getByRole('button', { name: 'Supprimer l’image' }).click();
  await page.getByText('est supprimée.').waitFor();
  assert.equal((await pictures(mira)).length, 1);

  // Who only reads sees them, and changes nothing.
  const vic = await joined(stage, mira, { name: 'Vic Aubin', email: 'vic@example.test', role: 'viewer' });
  await vic.goes(library);
  await vic.page.getByRole('link', { name: 'photo-2.png' }).click();
  await vic.page.getByRole('region', { name: 'photo-2.png' }).waitFor();
  assert.equal(await vic.page.getByRole('button', { name: 'Add pictures' }).count(), 0);
  assert.equal(await vic.page.getByRole('button', { name: 'Choose another file' }).count(), 0);
  await accessible(vic.page);
});

function varied(desk: Desk, of: Original, on: { id: string }, picture: Picture): Promise<{ id: string; version: number }> {
  return desk.asks('POST', `/workspaces/${workspace.slug}/variants`, {
    original: of.id,
    channel: on.id,
    content: { parts: [{ text: 'Venez voir.', pictures: [{ media: picture.id, alternative: 'Une place' }] }], link_card: false },
  });
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const late = Date.now() + 30_000;
  while (!(await done())) {
    assert.ok(Date.now() < late, 'in 30 s');
    await new Promise((rest) => setTimeout(rest, 500));
  }
}
