import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { type Channel, rehearsal } from '../support/channels.ts';
import { type Original, place, published } from '../support/originals.ts';
import { Desk, founded, founder, signIn, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const long = [
  'Trois ponts mènent aux quais, et chacun a son histoire. '.repeat(6).trim(),
  'Le premier fut de bois, puis de pierre, puis de fer, selon ce que la rivière emportait. '.repeat(3).trim(),
].join('\n\n');

story('a long text becomes a thread: split at sense, joined, moved by keyboard, numbered', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'Les trois ponts', 'Il y a trois ponts.');
  await goes(mira, article, await rehearsal(mira));
  await page.getByLabel('Text', { exact: true }).fill(long);
  await page.getByText('Too long for one part.').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Split into parts' }).click();
  await page.getByText('Split into 2 parts. Read each once more.').waitFor();
  const parts = page.getByRole('textbox', { name: /^Part \d of \d$/ });
  assert.equal(await parts.count(), 2);
  assert.ok((await parts.nth(1).inputValue()).startsWith('Le premier fut de bois'));

  // Numbers are shown as they will stand, and counted.
  await page.getByLabel('Numbers').selectOption({ label: '1/5 at the end' });
  await page.getByText('Goes out as “… 1/2”').waitFor();
  await accessible(page);

  // By keyboard: the second comes first, and the focus stays with it.
  const up = page.getByRole('button', { name: 'Move part 2 up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.getByText('It is part 1 of 2 now.').waitFor();
  assert.ok((await parts.nth(0).inputValue()).startsWith('Le premier fut de bois'));
  await page.getByRole('button', { name: 'Move part 1 down' }).press('Enter');

  // Where the cursor stands it is split, and joined again.
  await parts.nth(1).evaluate((box: HTMLTextAreaElement) => {
    box.focus();
    box.setSelectionRange(24, 24);
    box.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  });
  await page.getByRole('button', { name: 'Split here' }).nth(1).click();
  assert.equal(await parts.count(), 3);
  await accessible(page);
  await page.getByRole('button', { name: 'Join with the next' }).nth(1).click();
  assert.equal(await parts.count(), 2);
  await page.getByText(/^Saved /).waitFor();
  await page.getByRole('button', { name: 'Place now' }).click();
  await page.getByText('published', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Receipt' }).click();
  const receipt = page.getByRole('dialog', { name: 'Receipt' });
  await receipt.getByRole('heading', { name: '2 of 2 parts are out' }).waitFor();
  await accessible(page);
});

story('a thread interrupted by a power cut goes on where it was', async (stage) => {
  const mira = await founded(stage);
  const article = await published(mira, 'Les trois ponts', 'Il y a trois ponts.');
  const channel = await rehearsal(mira);
  // The network asks to wait before the second part: time enough to pull the plug between two parts.
  await placedThread(mira, article, channel, ['Un pont', 'Deux ponts [rate limit]', 'Trois ponts']);
  await goes(mira, article, channel);
  await mira.page.getByText('1 of 3 parts is out').waitFor();
  await accessible(mira.page);
  await stage.parvis.kill();

  const again = await stage.another({ data: stage.parvis.data });
  const back = new Desk(again, await stage.person());
  await signIn(back.page, again, founder.email, founder.password);
  await back.goesOn();
  await goes(back, article, channel);
  await back.page.getByText('published', { exact: true }).waitFor({ timeout: 60_000 });
  const told = await back.asks<{ standing: number }>('GET', `/workspaces/${workspace.slug}/channels/${channel.id}/rehearsal`);
  assert.equal(told.standing, 3, 'each part once');
  await back.page.getByRole('button', { name: 'Receipt' }).click();
  const receipt = back.page.getByRole('dialog', { name: 'Receipt' });
  await receipt.getByRole('heading', { name: '3 of 3 parts are out' }).waitFor();
  assert.equal(await receipt.getByText(/^Key /).count(), 3);
  await accessible(back.page);
});

story('a thread of which the second part was refused is withdrawn, or the others are sent', async (stage) => {
  const mira = await founded(stage, { language: 'fr', width: 390 });
  const { page } = mira;
  const article = await published(mira, 'Les trois ponts', 'Il y a trois ponts.');
  const channel = await rehearsal(mira);
  await placedThread(mira, article, channel, ['Un pont', 'Deux ponts [refuser]', 'Trois ponts']);
  await goes(mira, article, channel, 'Pour');
  await page.getByText('1 partie sur 3 est sortie').waitFor();
  await page.getByText('échouée', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Envoyer les autres' }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Envoyer les autres' }).click();
  await page.getByText('échouée', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByRole('dialog', { name: 'Retirer' }).getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByText('retirée', { exact: true }).waitFor({ timeout: 30_000 });
  await accessible(page);
});

async function goes(desk: Desk, article: Original, channel: Channel, heading = 'For'): Promise<void> {
  await desk.goes(`${place(article)}/${channel.id}`);
  await desk.page.getByRole('heading', { level: 1, name: new RegExp(`^${heading} `) }).waitFor();
}

async function placedThread(desk: Desk, article: Original, channel: Channel, texts: string[]): Promise<Page> {
  const here = `/workspaces/${workspace.slug}`;
  const variant = await desk.asks<{ id: string }>('POST', `${here}/variants`, {
    original: article.id,
    channel: channel.id,
    content: { parts: texts.map((text) => ({ text })) },
  });
  await desk.asks('POST', `${here}/publications`, { variant: variant.id });
  return desk.page;
}
