import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { channelPlace, rehearsal } from '../support/channels.ts';
import { founded, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const here = `/workspaces/${workspace.slug}`;

story('a network is considered, and a wish doesn’t open it', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/channels/fit`);
  await page.getByRole('heading', { level: 1, name: 'Should we be there? Nobody has weighed any place yet.' }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Consider a network' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Consider a network' });
  await dialog.getByLabel('Which one').selectOption({ label: 'Pinterest' });
  await dialog.getByRole('button', { name: 'Weigh it' }).click();

  await page.getByRole('heading', { level: 1, name: 'Weigh Pinterest' }).waitFor();
  await page.getByRole('button', { name: 'Add a reason' }).click();
  await page.getByLabel('Kind').selectOption({ label: 'A wish' });
  await page.getByLabel('In a sentence').fill('The director likes it.');
  await accessible(page);
  await page.getByRole('button', { name: 'See where the rules lead' }).click();
  await page.getByText('The rules lead to: Don’t open it.').waitFor();
  await page.getByRole('button', { name: 'Keep this answer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Pinterest: don’t open it.' }).waitFor();
  await page.getByText('It would serve no usage, and a usage comes before a channel.').waitFor();
  await page.getByText('What speaks for and against it').click();
  await page.getByText('Written down, and weighs nothing').waitFor();
  await accessible(page);
});

story('a trial is opened, its criterion missed, and the channel is found to be one to close', async (stage) => {
  const mira = await founded(stage);
  const channel = await rehearsal(mira);
  const { page } = mira;
  await mira.goes(channelPlace(channel));
  const section = page.getByRole('region', { name: 'Should we stay?' });
  await section.getByText('Nothing is being tried here.').waitFor();
  await section.getByRole('button', { name: 'Open a trial' }).click();
  const opening = page.getByRole('dialog', { name: /^Try / });
  await opening.getByLabel('What will tell').selectOption({ label: 'A sentence that a person judges' });
  await opening.getByLabel('The criterion').fill('Ten people asked us something.');
  await accessible(page);
  await opening.getByRole('button', { name: 'Begin the trial' }).click();
  await section.getByText('Cannot tell yet').waitFor();
  await accessible(page);

  await section.getByRole('button', { name: 'End it early' }).click();
  const ending = page.getByRole('dialog', { name: /^End the trial of / });
  await ending.getByText('Is it true? Ten people asked us something.').waitFor();
  await ending.getByLabel('Your judgement').selectOption({ label: 'No, it is missed' });
  await ending.getByLabel('What follows').selectOption({ label: 'The channel is left, well' });
  await ending.getByRole('button', { name: 'End the trial' }).click();
  await section.getByText('Missed').waitFor();
  await section.getByRole('link', { name: 'Leave well' }).waitFor();
  const fit = await mira.asks<{ reasoning: { answer: string; fired: { rule: string }[] } }>('GET', `${here}/fits/${channel.id}`);
  assert.deepEqual([fit.reasoning.answer, fit.reasoning.fired[0]?.rule], ['close', 'trial-missed-leave']);
});

story('a fact that is corrected puts an answer in doubt', async (stage) => {
  const mira = await founded(stage);
  await mira.asks('POST', `${here}/fits/pinterest/weigh`, { said: { name: 'Pinterest' } });
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/channels/facts?text=pinterest`);
  await page.getByText('A pin’s title has at most this many characters.').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Correct it' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Correct it' });
  await dialog.getByLabel('The fact').fill('A pin says something else now.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Changed, and something rests on it').waitFor();
  await mira.goes(`/w/${workspace.slug}/channels/fit`);
  await page.getByText('A fact it rests on has changed').waitFor();
  await accessible(page);
});
