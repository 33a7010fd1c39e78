import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { type Channel, rehearsal } from '../support/channels.ts';
import { eventually } from '../support/eventually.ts';
import { type Member, type Server, type Status, storyOnMastodon } from '../support/mastodon.ts';
import { type Original, originals, place } from '../support/originals.ts';
import { painted } from '../support/paint.ts';
import { Desk, founded, workspace } from '../support/people.ts';
import type { Stage } from '../support/story.ts';

const here = `/workspaces/${workspace.slug}`;
const title = 'La halle rouvre';
const text = 'La halle rouvre samedi, sous son toit refait.';
const warning = 'Travaux';
const alternative = 'La charpente neuve, vue des étals';
const size = { width: 1600, height: 1000 };

/** The right end of it, as a square: left, top, width and height as shares of the whole; and all of it. */
const rightEnd = '0.375 0.000 0.625 1.000';
const whole = '0.000 0.000 1.000 1.000';

interface Picture {
  id: string;
}

/** What a picture looks like where it stands. */
interface Attached extends Status {
  media_attachments: {
    description: string;
    meta: { focus: { x: number; y: number } | null; original: { width: number; height: number } };
  }[];
}

storyOnMastodon(
  'one original side by side in three places, and its picture cropped for one of them by keyboard',
  { halle: 'La Halle', lou: 'Lou Marin' },
  async (stage, server) => {
    const [ours, lou] = server.members as [Member, Member];
    const mira = await founded(stage, { language: 'fr' });
    await mira.goesOn();
    const { page } = mira;
    const picture = await takenIn(mira);
    const article = await publishedWith(mira, picture);
    const { onMastodon, rehearsed, board } = await connected(mira, server, ours);
    for (const channel of [onMastodon, rehearsed, board]) await written(mira, article, channel, picture, channel === onMastodon);

    // From the original to all of its places at once.
    await mira.goes(place(article));
    await page.getByRole('link', { name: 'Toutes, côte à côte' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: `« ${title} » côte à côte` }).waitFor();
    await page.getByText('Écrit pour 3 canaux sur 3.').waitFor();
    await eachInItsLayout(page);
    await fits(page);
    await accessible(page);
    await walked(page);
    await onTheTelephone(stage, mira, article);

    // Cropped for Mastodon alone, and placed there.
    await column(page, onMastodon).getByRole('link', { name: 'Continuer à écrire' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: `Pour ${onMastodon.name}` }).waitFor();
    await crops(page);
    await page.getByRole('button', { name: 'Placer maintenant' }).click();
    const link = page.getByRole('link', { name: /\/@halle\/\d+$/ });
    await link.waitFor({ timeout: 30_000 });
    const id = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
    const there = (await lou.sees(id)) as Attached | undefined;
    const [attached] = there?.media_attachments ?? [];
    assert.deepEqual(
      [attached?.meta.original.width, attached?.meta.original.height],
      [size.height, size.height],
      'what arrived is the square, in the picture’s own pixels',
    );
    // Told within what was sent, from the middle: three fifths along, a quarter down.
    assert.ok(Math.abs((attached?.meta.focus?.x ?? 9) - 0.2) < 0.005, JSON.stringify(attached));
    assert.ok(Math.abs((attached?.meta.focus?.y ?? 9) - 0.5) < 0.005, JSON.stringify(attached));
    assert.equal(attached?.description, alternative);

    // Everywhere else it is whole: in the other places, and on the site.
    await mira.goes(`${place(article)}/places`);
    await column(page, rehearsed).waitFor();
    assert.equal(await shown(column(page, rehearsed)), whole);
    assert.equal(await shown(column(page, board)), whole);
    await opened(column(page, onMastodon));
    assert.equal(await shown(column(page, onMastodon)), rightEnd);
    const { page: reader } = await stage.person({ language: 'fr' });
    await reader.goto(`${stage.parvis.url}${article.path ?? ''}`);
    assert.ok(Math.abs((await proportions(reader.getByRole('img', { name: alternative }).first())) - 1.6) < 0.01);
  },
);

/** Three places: an account on Mastodon, one on the rehearsal network, a board somebody goes to. */
async function connected(mira: Desk, server: Server, ours: Member) {
  const account = { name: 'La Halle, Mastodon', identifier: `@halle@${server.address}`, secret: ours.token, server: server.url };
  const onMastodon = await mira.asks<Channel>('POST', `${here}/channels/connect`, { network: 'mastodon', ...account });
  const board = await mira.asks<Channel>('POST', `${here}/channels/declare`, { name: 'Panneau du marché' });
  return { onMastodon, rehearsed: await rehearsal(mira), board };
}

async function takenIn(mira: Desk): Promise<Picture> {
  await mira.goes(`/w/${workspace.slug}/media`);
  const choosing = mira.page.waitForEvent('filechooser');
  await mira.page.getByRole('button', { name: 'Ajouter des images' }).first().click();
  const buffer = painted(size.width, size.height);
  await (await choosing).setFiles([{ name: 'charpente.png', mimeType: 'image/png', buffer }]);
  await mira.page.getByRole('heading', { level: 1, name: 'Une image est dans la médiathèque.' }).waitFor();
  const [picture] = (await mira.asks<{ items: Picture[] }>('GET', `${here}/media`)).items;
  assert.ok(picture);
  return picture;
}

async function publishedWith(mira: Desk, { id }: Picture): Promise<Original> {
  const body = `Samedi, à neuf heures.\n\n![${alternative}](media:${id})`;
  const article = await mira.asks<Original>('POST', originals, { kind: 'article', title, body });
  return mira.asks<Original>('POST', `${originals}/${article.id}/publish`, { version: article.working_copy.version });
}

function written(mira: Desk, article: Original, channel: Channel, picture: Picture, warned: boolean): Promise<unknown> {
  return mira.asks('POST', `${here}/variants`, {
    original: article.id,
    channel: channel.id,
    content: {
      parts: [{ text, pictures: [{ media: picture.id, alternative }] }],
      link_card: true,
      options: warned ? { warning } : {},
    },
  });
}

function column(page: Page, { name }: Pick<Channel, 'name'>): Locator {
  return page.getByRole('article', { name, exact: true });
}

/** Each place draws it as it would stand there, and counts as it counts. */
async function eachInItsLayout(page: Page): Promise<void> {
  const columns = page.getByRole('region', { name: 'Les canaux, l’un à côté de l’autre' }).getByRole('article');
  await columns.nth(2).waitFor();
  assert.equal(await columns.count(), 3);

  // On Mastodon the warning stands instead of all the rest, and counts with the text.
  const mastodon = page.getByRole('article').filter({ has: page.locator('[data-preview="mastodon"]') });
  await mastodon.getByText(warning, { exact: true }).waitFor();
  assert.equal(await mastodon.getByText(text).count(), 0);
  assert.equal(await mastodon.getByRole('img').count(), 0);
  await mastodon.getByText(`${text.length + warning.length} / 500 caractères`).waitFor();

  // The rehearsal shows the text, the whole picture and the card, and counts the text alone.
  const rehearsed = page.getByRole('article').filter({ has: page.locator('[data-preview="rehearsal"]') });
  await rehearsed.getByText(text).waitFor();
  await rehearsed.getByRole('img', { name: alternative }).waitFor();
  await rehearsed.getByRole('link', { name: new RegExp(title) }).last().waitFor();
  await rehearsed.getByText(`${text.length} / 500 caractères`).waitFor();
  assert.equal(await shown(rehearsed), whole);

  // The board gets a sheet to carry there: words to copy, the picture, the link.
  const sheet = page.getByRole('figure', { name: 'Ce que vous portez vous-même sur Panneau du marché' });
  await sheet.getByText(text).waitFor();
  await sheet.getByRole('button', { name: 'Copier le texte' }).waitFor();
  await sheet.getByText(alternative, { exact: true }).waitFor();
  await sheet.getByRole('link', { name: /la-halle-rouvre/ }).waitFor();
}

/** By keyboard alone: the warning is opened, the pictures unveiled, the text of the sheet copied. */
async function walked(page: Page): Promise<void> {
  const columns = page.getByRole('region', { name: 'Les canaux, l’un à côté de l’autre' });
  await columns.focus();
  await tabsTo(page, columns.getByRole('button', { name: 'Afficher la suite' }));
  await page.keyboard.press('Enter');
  const mastodon = columns.getByRole('article').filter({ has: page.locator('[data-preview="mastodon"]') });
  await mastodon.getByText(text).waitFor();
  await tabsTo(page, mastodon.getByRole('button', { name: 'Contenu sensible' }));
  await page.keyboard.press('Enter');
  await mastodon.getByRole('img', { name: alternative }).waitFor();
  await accessible(page);
  // Where one was, one goes on.
  await tabsTo(page, mastodon.getByRole('link', { name: 'Continuer à écrire' }), 2);
  await mastodon.getByRole('button', { name: 'Replier' }).press('Enter');
  await mastodon.getByText(text).waitFor({ state: 'detached' });

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await columns.focus();
  await tabsTo(page, columns.getByRole('button', { name: 'Copier le texte' }));
  await page.keyboard.press('Enter');
  await page.getByText('Le texte est copié.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
}

/** In one hand: the columns are wider than the screen and scroll, by keyboard too; nothing else is. */
async function onTheTelephone(stage: Stage, mira: Desk, article: Original): Promise<void> {
  const hand = new Desk(mira.parvis, await stage.person({ language: 'fr', width: 390, session: await mira.person.session() }));
  const { page } = hand;
  await hand.goes(`${place(article)}/places`);
  await eachInItsLayout(page);
  await fits(page);
  await accessible(page);
  const columns = page.getByRole('region', { name: 'Les canaux, l’un à côté de l’autre' });
  assert.ok(await columns.evaluate((box) => box.scrollWidth > box.clientWidth), 'they scroll');
  await columns.focus();
  await page.keyboard.press('ArrowRight');
  await eventually(() => columns.evaluate((box) => box.scrollLeft > 0));
  await opened(page.getByRole('article').filter({ has: page.locator('[data-preview="mastodon"]') }));
  await fits(page);
  await accessible(page);
}

/** Nothing is wider than the window but what scrolls in the columns, and there nothing is wider than its column. */
async function fits(page: Page): Promise<void> {
  // Asked of the seat: a telephone whose page is too wide shows more of it, and says so of its own width.
  const width = page.viewportSize()?.width ?? 0;
  const wide = await page.evaluate((width) => {
    const right = (element: Element): number => element.getBoundingClientRect().right;
    const named = (element: Element): string => `${element.tagName} ${element.textContent?.trim().slice(0, 40) ?? ''}`;
    const beyond = [...document.querySelectorAll('main *:not(.columns *)')].filter((each) => right(each) > width + 1);
    const without = [...document.querySelectorAll('.columns article')].flatMap((column) =>
      // What is cut stands in a frame that hides the rest.
      [...column.querySelectorAll('*:not(.framed *)')].filter((each) => right(each) > right(column) + 1),
    );
    const all = document.documentElement.scrollWidth;
    return [...beyond, ...without].map(named).concat(all > width ? [`the page: ${all}`] : []);
  }, width);
  assert.deepEqual(wide, []);
}

/** Crops the picture by keyboard alone, in its dialog, and sees how it will stand there. */
async function crops(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Recadrer l’image 1 pour ce canal' });
  // What it shows is drawn from what the server says of it.
  await page.getByText(`${text.length + warning.length} / 500 caractères`).waitFor();
  await button.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Recadrer pour La Halle, Mastodon' });
  await dialog.getByRole('radio', { name: 'Entière' }).waitFor();
  await accessible(page);
  await tabsTo(page, dialog.getByRole('radio', { name: 'Entière' }));
  await page.keyboard.press('ArrowDown');
  assert.ok(await dialog.getByRole('radio', { name: '1 : 1' }).isChecked());

  // To the right end, and there the point to keep, a little right of the middle and above it.
  await tabsTo(page, dialog.getByRole('slider', { name: 'Depuis la gauche' }));
  await page.keyboard.press('End');
  await tabsTo(page, dialog.getByRole('slider', { name: 'De gauche à droite' }));
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('ArrowRight');
  await tabsTo(page, dialog.getByRole('slider', { name: 'De haut en bas' }));
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('ArrowLeft');
  assert.equal(await shown(dialog.getByRole('figure', { name: 'Ce qu’on verra là-bas' })), rightEnd);
  await accessible(page);
  await tabsTo(page, dialog.getByRole('button', { name: 'Recadrer ainsi' }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await button.evaluate((element) => element === document.activeElement), 'one is back where one was');
  assert.equal(await button.innerText(), 'Recadrée ici');
  await page.getByText(/^Enregistré/).first().waitFor();
}

/** The warning is asked to go, and the veil after it. */
async function opened(mastodon: Locator): Promise<void> {
  await mastodon.getByRole('button', { name: 'Afficher la suite' }).press('Enter');
  await mastodon.getByRole('button', { name: 'Contenu sensible' }).press('Enter');
  await mastodon.getByRole('img').waitFor();
}

/** Which part of the picture is drawn: left, top, width, height, as shares of the whole. */
function shown(where: Locator): Promise<string | null> {
  return where.locator('[data-seen]').first().getAttribute('data-seen');
}

async function tabsTo(page: Page, what: Locator, most = 25): Promise<void> {
  await what.waitFor();
  for (let step = 0; step < most; step += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.ok(await what.evaluate((element) => element === document.activeElement), `no way by keyboard to ${String(what)}`);
}

async function proportions(image: Locator): Promise<number> {
  await image.waitFor();
  return image.evaluate(async (seen: HTMLImageElement) => {
    await seen.decode();
    return seen.naturalWidth / seen.naturalHeight;
  });
}
