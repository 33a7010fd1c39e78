import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { published } from '../support/originals.ts';
import { type Desk, founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const base = `/workspaces/${workspace.slug}`;
const square = `/w/${workspace.slug}/square`;

/** Places an original on a rehearsal channel, where strangers answer within a minute or so; returns the channel. */
async function placed(desk: Desk): Promise<string> {
  const original = await published(desk, 'Trois ponts et une passerelle', 'Le premier pont date de 1840.');
  const channel = await desk.asks<{ id: string }>('POST', `${base}/channels/connect`, {
    network: 'rehearsal',
    identifier: 'atelier.quais',
    name: 'La Halle',
    seed: 1,
  });
  const variant = await desk.asks<{ id: string }>('POST', `${base}/variants`, {
    original: original.id,
    channel: channel.id,
    content: { parts: [{ text: 'Trois ponts et une passerelle, racontés par ceux qui les passent.' }] },
  });
  await desk.asks('POST', `${base}/publications`, { variant: variant.id });
  return channel.id;
}

/** Until somebody has answered. */
async function heard(desk: Desk): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await desk.asks('POST', `${base}/conversations/look-now`);
    if ((await desk.asks<{ open: number }>('GET', `${base}/conversations/counts`)).open > 0) return;
    await new Promise((done) => setTimeout(done, 1_000));
  }
  throw new Error('nobody has answered');
}

story('the square says what it is for before anybody has spoken', async (stage) => {
  const mira = await founded(stage);
  await mira.goes(square);
  await mira.page.getByRole('heading', { level: 1, name: 'Nobody has answered you yet.' }).waitFor();
  await mira.page.getByRole('heading', { name: 'Here you meet those who answer you.' }).waitFor();
  await accessible(mira.page);
});

story('a CM lets a stranger through, answers as the network counts, and says that it is done', async (stage) => {
  const mira = await founded(stage);
  const ana = await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' });
  const ida = await joined(stage, mira, { name: 'Ida Roux', email: 'ida@example.test', role: 'viewer' });
  const { page } = ana;
  const channel = await placed(ana);
  await heard(ana);

  await ana.goes(`/w/${workspace.slug}`);
  await page.getByRole('heading', { name: 'On the square' }).waitFor();
  await accessible(page);

  // By keyboard: to the square, onto the first line, into it.
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.getByRole('heading', { level: 1, name: /let (it|them) through\.$/ }).waitFor();
  await accessible(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Trois ponts et une passerelle' }).waitFor();
  await page.getByText('Let this through, and what they write from then on appears by itself.').first().waitFor();
  await accessible(page);

  await page.getByRole('button', { name: 'Let through' }).first().click();
  await page.getByText('let through', { exact: true }).first().waitFor();

  // Too long is said while one writes, and isn't sent.
  const box = page.getByRole('textbox');
  await box.fill('é'.repeat(501));
  await page.getByText('One character too many: this network takes 500.').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await accessible(page);
  assert.equal((await box.inputValue()).length, 501, 'nothing was sent, and nothing is lost');

  // What is begun stays, whatever happens to the page.
  await box.fill('Merci, et à bientôt sur la passerelle.');
  await page.reload();
  assert.equal(await box.inputValue(), 'Merci, et à bientôt sur la passerelle.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('it stands there').waitFor();
  assert.equal(await box.inputValue(), '');

  // Refused: nothing stands there, and it is tried again.
  await ana.asks('PUT', `${base}/channels/${channel}/rehearsal`, { kind: 'refuse', times: 1 });
  await box.fill('Et merci encore.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('not sent').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('it stands there').nth(1).waitFor();

  await page.getByRole('button', { name: 'Withdraw' }).first().click();
  // The network can't take this back: it is asked about first.
  await page.getByRole('dialog', { name: 'Withdraw this answer?' }).getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText('withdrawn', { exact: true }).waitFor();

  // A viewer reads along.
  await ida.goes(square);
  await ida.page.getByRole('link', { name: /Trois ponts/ }).first().click();
  await ida.page.getByText('You read along here. CMs and leads answer.').waitFor();
  assert.equal(await ida.page.getByRole('button', { name: 'Answer' }).count(), 0);
  await accessible(ida.page);

  await box.blur();
  await page.keyboard.press('e');
  await page.getByText('This conversation is done.').waitFor();
});
