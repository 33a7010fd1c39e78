import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const here = `/workspaces/${workspace.slug}`;
const place = `/w/${workspace.slug}/decide`;

/** A day of the calendar, so many days from now. */
function day(from: number): string {
  return new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
}

story('a review meeting from agenda to minutes, and an act that is linked to the advice before it', async (stage) => {
  const lea = await founded(stage);
  const noe = await joined(stage, lea, { name: 'Noé Kerbrat', email: 'noe-review@example.test', role: 'cm' });
  const { page } = noe;

  // The CM advises on a network; then a channel is opened there, and nobody says on whose advice.
  await lea.asks('POST', `${here}/recommendations`, {
    subject: { kind: 'network', word: 'rehearsal', name: 'Rehearsal' },
    question: 'Should we train before we begin?',
    advice: 'Yes, for a month.',
    asked: [],
    client: { name: 'Colette Roux', email: 'colette@example.test' },
    answer_by: day(3),
    criterion: 'Nothing went wrong in the month after.',
    judge_on: day(40),
  });
  await lea.asks('POST', `${here}/channels/connect`, {
    network: 'rehearsal',
    identifier: 'les.quais',
    seed: 7,
    purpose: { review_on: day(5) },
  });

  await noe.goes(`${place}/involvement`);
  await page.getByRole('heading', { level: 1, name: 'nobody was asked before it' }).waitFor();
  await page.getByText('Only told after').first().waitFor();
  await accessible(page);
  await page.getByText('One act counts as only told after').waitFor();
  await page.getByRole('button', { name: 'Link it' }).first().click();
  const linking = page.getByRole('dialog');
  await linking.getByLabel('Should we train before we begin?').check();
  await accessible(page);
  await linking.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'One strategic act this quarter: it was advised.' }).waitFor();
  await page.getByText('Nothing is left to link').waitFor();
  await page.getByRole('link', { name: 'Should we train before we begin?' }).waitFor();
  await page.getByText('Each period in words').click();
  await page.getByText('Too few for a percentage.').first().waitFor();
  await accessible(page);

  // A review is planned; its agenda makes itself.
  await noe.goes(`${place}/reviews`);
  await page.getByRole('heading', { level: 1, name: 'No review is planned.' }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Plan the first one' }).click();
  const planning = page.getByRole('dialog');
  await planning.getByLabel('Day', { exact: true }).fill(day(7));
  await planning.getByLabel('Who else').fill('Colette Roux');
  await accessible(page);
  await planning.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /things to prepare for/ }).waitFor();
  await page.getByRole('heading', { name: 'Advice without an answer' }).waitFor();
  await page.getByRole('heading', { name: 'Channel to look at again' }).waitFor();
  await accessible(page);

  // Minutes are written in place and saved by themselves.
  const channel = page.getByRole('region', { name: 'Channel to look at again' });
  await channel.getByRole('button', { name: 'Note what is said' }).click();
  await channel.getByLabel('What was said about it').fill('The first month went well.');
  await channel.getByText('Saved.').waitFor();
  await page.getByRole('button', { name: 'Note something beside the agenda' }).click();
  await page.getByLabel('Other subjects, and what was said about them').fill('Colette brought cake.');
  await page.getByText('Saved.').nth(1).waitFor();
  await channel.getByRole('button', { name: 'Note an outcome' }).click();
  const concluding = page.getByRole('dialog');
  await concluding.getByLabel('Look at the channel again on').fill(day(90));
  await accessible(page);
  await concluding.getByRole('button', { name: 'Note it' }).click();
  await channel.getByText('Look again:').waitFor();

  // Closed, nothing moves any more, and the next one stands. Before its day, that is said.
  await page.getByRole('button', { name: 'Close the minutes' }).click();
  const closing = page.getByRole('dialog');
  await closing.getByText('The meeting is only on').waitFor();
  await closing.getByText('This can’t be undone.').waitFor();
  await accessible(page);
  await closing.getByRole('button', { name: 'Close the minutes' }).click();
  await page.getByRole('heading', { level: 1, name: /The minutes of .+ are closed\./ }).waitFor();
  await page.getByText('The first month went well.').waitFor();
  await page.getByText('Colette brought cake.').waitFor();
  assert.equal(await page.getByRole('textbox').count(), 0);
  await accessible(page);
  await page.getByRole('link', { name: 'The next one' }).click();
  await page.getByRole('heading', { level: 1, name: /to prepare for/ }).waitFor();
  assert.equal(await page.getByLabel('Other subjects, and what was said about them').inputValue(), '', 'it begins with nothing');

  // Who answers for what: the gap is the channel's own.
  await lea.goes(`${place}/responsibilities`);
  await lea.page.getByRole('heading', { level: 1, name: /nobody who answers for/ }).waitFor();
  await lea.page.getByRole('button', { name: 'Add a subject' }).click();
  const answering = lea.page.getByRole('dialog');
  await answering.getByLabel('Subject').fill('Press');
  await answering.getByLabel('Answers for it').selectOption({ label: 'Noé Kerbrat' });
  await accessible(lea.page);
  await answering.getByRole('button', { name: 'Save' }).click();
  await lea.page.getByText('Press').first().waitFor();
  await accessible(lea.page);
});
