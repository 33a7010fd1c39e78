import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { type Channel, rehearsal } from '../support/channels.ts';
import { originals, place, published } from '../support/originals.ts';
import { type Desk, founded, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const here = `/workspaces/${workspace.slug}`;

story('a variant that fell behind is caught up beside what changed in its original', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'La crue', 'L’eau monte. Le pont est fermé.');
  const channel = await rehearsal(mira);
  await writes(mira, article.id, channel, 'L’eau monte, le pont est fermé : passez par les quais hauts.');
  const now = await mira.asks<{ working_copy: { version: number } }>('GET', `${originals}/${article.id}`);
  await mira.asks('PUT', `${originals}/${article.id}/working-copy`, {
    version: now.working_copy.version,
    title: 'La crue',
    summary: '',
    body: 'L’eau baisse. Le pont est rouvert.',
  });
  const kept = await mira.asks<{ working_copy: { version: number } }>('GET', `${originals}/${article.id}`);
  await mira.asks('POST', `${originals}/${article.id}/publish`, { version: kept.working_copy.version });

  await mira.goes(`${place(article)}/${channel.id}`);
  await page.getByText('The original was published anew since this was written.').waitFor();
  const since = page.getByRole('region', { name: 'What changed in the original since' });
  await since.locator('del', { hasText: 'monte' }).waitFor();
  await since.locator('ins', { hasText: 'baisse' }).waitFor();
  await accessible(page);
  await page.getByLabel('Text', { exact: true }).fill('L’eau baisse, le pont est rouvert : les quais hauts aussi.');
  await page.getByRole('button', { name: 'Mark as caught up' }).click();
  await since.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByText(/^Saved /).waitFor();
  assert.equal(await page.getByText('The original was published anew since this was written.').count(), 0);
});

story('a plain copy of another channel’s text is pointed out, with what this one is for', async (stage) => {
  const mira = await founded(stage, { language: 'fr' });
  const { page } = mira;
  const article = await published(mira, 'La crue', 'L’eau monte.');
  const [one, other] = [await rehearsal(mira, 'les.quais'), await rehearsal(mira, 'les.bords')];
  const usage = await mira.asks<{ id: string }>('POST', `${here}/usages`, {
    name: 'Demander',
    sentence: 'demander si leur rue est coupée, et obtenir une réponse',
  });
  const known = await mira.asks<{ version: number; name: string }>('GET', `${here}/channels/${other.id}`);
  await mira.asks('PUT', `${here}/channels/${other.id}`, {
    version: known.version,
    name: known.name,
    purpose: { usage: usage.id },
  });
  await writes(mira, article.id, one, 'L’eau monte, le pont des Tanneurs est fermé depuis ce matin.');

  await mira.goes(`${place(article)}/${other.id}`);
  await page.getByLabel('Texte', { exact: true }).fill('L’EAU MONTE ! Le pont des Tanneurs est fermé depuis ce matin');
  await page.getByText('dit presque la même chose.').waitFor();
  await page.getByText('demander si leur rue est coupée').last().waitFor();
  await accessible(page);
  await page.getByLabel('Texte', { exact: true }).fill('Votre rue est-elle coupée ? Dites-nous laquelle.');
  await page.getByText('dit presque la même chose.').waitFor({ state: 'hidden' });
});

async function writes(desk: Desk, original: string, channel: Channel, text: string): Promise<void> {
  await desk.asks('POST', `${here}/variants`, { original, channel: channel.id, content: { parts: [{ text }] } });
}
