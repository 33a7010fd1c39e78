import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const path = `/w/${workspace.slug}/decide/strategy`;

story('a strategy is written, argued about, changed by a proposal, and returned to an earlier revision', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  await mira.asks('POST', `/workspaces/${workspace.slug}/channels/declare`, { name: 'The stand', purpose: {} });

  // The overview says what this place is for, and offers the first step.
  await mira.goes(`/w/${workspace.slug}/decide`);
  await page.getByRole('heading', { level: 1, name: 'Nothing is decided here yet.' }).waitFor();
  await accessible(page);
  await page.getByRole('link', { name: 'Write the strategy' }).click();

  // Usage first.
  await page.getByRole('button', { name: 'Write down the first usage' }).click();
  let dialog = page.getByRole('dialog', { name: 'Add a usage' });
  await dialog.getByLabel('Name').fill('Ask about the works');
  await dialog.getByLabel('Why?').fill('People stand at the fence and ask.');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('No channel serves the usage “Ask about the works”.').waitFor();
  await page.getByText('The stand serves no usage.').waitFor();
  await accessible(page);

  await page.getByRole('button', { name: 'Say which channel serves it' }).click();
  dialog = page.getByRole('dialog', { name: 'What a channel serves' });
  await dialog.getByLabel('Answer within, in hours').fill('24');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Answers within 24 hours').waitFor();
  assert.equal(await page.getByText('No channel serves the usage').count(), 0);

  await page.getByRole('button', { name: 'Write it' }).click();
  dialog = page.getByRole('dialog', { name: 'Where we stand, what we want' });
  await dialog.getByLabel('Text, in Markdown').fill('We rebuild the quays. We want people to **know why**.');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('know why').waitFor();

  // Somebody who may not change it remarks on a passage, and proposes.
  const cleo = await joined(stage, mira, { name: 'Cleo', email: 'cleo@example.test', role: 'contributor' });
  await cleo.goes(path);
  await cleo.page.getByRole('button', { name: 'Remark on Ask about the works' }).click();
  await cleo.page.getByLabel('Your remark, for members only').fill('They ask about dates, mostly.');
  await cleo.page.getByRole('button', { name: 'Note it' }).click();
  await cleo.page.getByText('They ask about dates, mostly.').waitFor();
  await cleo.page.getByRole('button', { name: 'Change Ask about the works' }).click();
  dialog = cleo.page.getByRole('dialog', { name: 'Change a usage' });
  await dialog.getByLabel('Name').fill('Ask when what is done');
  await dialog.getByRole('button', { name: 'Propose' }).click();
  await dialog.getByText('This is still empty').or(dialog.locator('[aria-invalid="true"]')).first().waitFor();
  await dialog.getByLabel('Why?').fill('It is dates they want.');
  await dialog.getByRole('button', { name: 'Propose' }).click();
  await cleo.page.getByText('Your proposal waits for an answer.').waitFor();

  // The other sees the difference, and accepts. The remark knows that its passage changed.
  await mira.goes(path);
  await page.getByText('Cleo proposes: It is dates they want.').waitFor();
  await page.getByRole('button', { name: 'Look at it' }).click();
  dialog = page.getByRole('dialog', { name: 'A proposal by Cleo' });
  await dialog.getByText('Ask when what is done').first().waitFor();
  await accessible(page);
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('The proposal stands in the strategy now.').waitFor();
  await page.getByRole('heading', { level: 3, name: 'Ask when what is done' }).waitFor();
  await page.getByText('The passage was changed since.').waitFor();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByLabel('Your answer').fill('So it says now.');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByText('So it says now.').waitFor();
  await page.getByRole('button', { name: 'Mark as settled' }).click();
  await page.getByText('The remark is settled.').waitFor();

  // A place that comes later, with a usage of its own, asked for before where it is.
  await mira.goes(`/w/${workspace.slug}/channels`);
  await page.getByRole('button', { name: 'Declare a place' }).first().click();
  dialog = page.getByRole('dialog', { name: 'Declare a place' });
  await dialog.getByLabel('Usage', { exact: true }).selectOption({ label: 'Another one, not written down yet' });
  await dialog.getByLabel('What do people come to do there?').fill('Show old pictures');
  await dialog.getByLabel('What is it called?').fill('The town’s page');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Declare', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'The town’s page' }).waitFor();

  // Back to before the proposal: what would change, and what stays, is said before.
  await mira.goes(path);
  await page.getByRole('button', { name: 'Revisions' }).click();
  const revisions = page.getByRole('dialog', { name: 'Revisions of the strategy' });
  await revisions.getByRole('button', { name: /People stand at the fence/ }).click();
  await revisions.getByLabel('Held against').selectOption({ label: 'As it is now' });
  await revisions.getByRole('button', { name: 'Return to this revision' }).click();
  await revisions.getByText('The town’s page came later. It stays, and keeps what it serves.').waitFor();
  await revisions.getByText('The usage “Show old pictures” came later.').waitFor();
  await accessible(page);
  await revisions.getByLabel('Why?').fill('Their words, not ours.');
  await revisions.getByRole('button', { name: /^Return to revision \d+$/ }).click();
  await page.getByText(/You have returned to revision \d+\./).waitFor();
  await page.getByRole('heading', { level: 3, name: 'Ask about the works' }).waitFor();
  await page.getByRole('heading', { level: 3, name: 'Show old pictures' }).waitFor();
  await page.getByText('The town’s page', { exact: true }).first().waitFor();
  assert.equal(await page.getByText('know why').count(), 0);
});
