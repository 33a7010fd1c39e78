import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { accessible } from '../support/accessible.ts';
import { channelPlace, placed, rehearsal, type Channel } from '../support/channels.ts';
import { eventually } from '../support/eventually.ts';
import { originals, published, type Original } from '../support/originals.ts';
import type { Parvis } from '../support/parvis.ts';
import { founded, founder, joined, workspace, type Desk } from '../support/people.ts';
import { story } from '../support/story.ts';
import { unpacked } from '../support/zip.ts';

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
  await page.getByText('Reasons for and against', { exact: true }).click();
  await page.getByText('Noted, and doesn’t count').first().waitFor();
  await accessible(page);
});

story(
  'a trial is opened and missed, the channel is closed well, and the decision is looked at again on its day',
  async (stage) => {
    const lea = await founded(stage);
    const noe = await joined(stage, lea, { name: 'Noé Kerbrat', email: 'noe-trial@example.test', role: 'cm' });
    const channel = await rehearsal(noe);
    await opened(noe, channel);
    await weeksGoBy(stage.parvis, noe, channel);
    await missed(lea, channel);
    await leaving(lea, channel);
    const decision = await decided(lea, channel);
    await closed(lea, channel, decision);
    await lookedAtAgain(stage.parvis, lea, decision);
  },
);

/** The CM opens it, with what will tell. */
async function opened(desk: Desk, channel: Channel): Promise<void> {
  const { page } = desk;
  await desk.goes(channelPlace(channel));
  const section = page.getByRole('region', { name: 'Should we stay?' });
  await section.getByText('Nothing is being tried here.').waitFor();
  await section.getByRole('button', { name: 'Open a trial' }).click();
  const opening = page.getByRole('dialog', { name: /^Try / });
  await opening.getByLabel('What you want to know').fill('Does anybody ask us anything there?');
  await opening.getByLabel('What will tell').selectOption({ label: 'Conversations that begin there' });
  await opening.getByLabel('At least').fill('8');
  await opening.getByLabel('For how many weeks').fill('4');
  await accessible(page);
  await opening.getByRole('button', { name: 'Begin the trial' }).click();
  await section.getByText('At least 8 conversations').waitFor();
  await section.getByText('Cannot tell yet').waitFor();
  await accessible(page);
}

/** Five weeks go by, in which a piece came out and nobody asked anything: nobody waits for them in a story. */
async function weeksGoBy(parvis: Parvis, noe: Desk, channel: Channel): Promise<void> {
  await placed(noe, await published(noe, 'La grue revient', 'Depuis deux ans.'), channel, 'La grue est revenue.');
  const out = `${here}/publications?channel=${channel.id}`;
  await eventually(async () => {
    const { items } = await noe.asks<{ items: { state: string }[] }>('GET', out);
    return items.some(({ state }) => state === 'published');
  });
  inTheDatabase(parvis, (database) => {
    const days = (count: number): number => count * 86_400_000_000;
    const yesterday = new Date(Date.now() - 86_400_000);
    database.prepare('update channels set created_at = created_at - ?').run(days(40));
    database.prepare('update trials set opened_at = opened_at - ?, ends_at = ?, ends_on = ?').run(
      days(35),
      yesterday.getTime() * 1_000,
      yesterday.toISOString().slice(0, 10),
    );
    database.prepare('update publications set published_at = published_at - ?').run(days(20));
    database.prepare('update conversations set created_at = created_at - ? where channel_id is not null').run(days(60));
  });
}

/** The lead is told that it is over, sees by what was measured, and decides to close. */
async function missed(desk: Desk, channel: Channel): Promise<void> {
  const { page } = desk;
  // Something happens, and whoever tells looks.
  await desk.asks('POST', `${here}/channels/declare`, { name: 'La gazette', address: '' });
  await desk.goes(`/w/${workspace.slug}/notices`);
  await page.getByText(`The trial of ${channel.name} is over: say what came of it`).waitFor();
  await accessible(page);
  await page.getByRole('link', { name: /The trial of .+ is over/ }).click();
  const section = page.getByRole('region', { name: 'Should we stay?' });
  await section.getByText('Missed').waitFor();
  await section.getByText('One piece has gone out meanwhile.').waitFor();
  await section.getByRole('button', { name: 'End the trial' }).click();
  const ending = page.getByRole('dialog', { name: /^End the trial of / });
  await ending.getByText('The criterion is missed: 0 instead of 8.').waitFor();
  await ending.getByLabel('What follows').selectOption({ label: 'The channel is left, well' });
  await ending.getByLabel('What is to be remembered of it').fill('Nobody asked, in five weeks.');
  await accessible(page);
  await ending.getByRole('button', { name: 'End the trial' }).click();
  await section.getByText('the channel is to be left').waitFor();
  await told(desk, 'trial_ends', false);
  const fit = await desk.asks<{ reasoning: { answer: string; fired: { rule: string }[] } }>('GET', `${here}/fits/${channel.id}`);
  assert.deepEqual([fit.reasoning.answer, fit.reasoning.fired[0]?.rule], ['close', 'trial-missed-leave']);
}

/** The plan: what is said in farewell, until when, where to find us; the archive is fetched and opened. */
async function leaving(desk: Desk, channel: Channel): Promise<void> {
  const { page } = desk;
  await desk.goes(channelPlace(channel));
  await page.getByRole('link', { name: 'Leave well' }).click();
  await page.getByRole('button', { name: 'Plan to leave it well' }).click();
  await page.getByRole('heading', { level: 3, name: /^Leave .* well$/ }).waitFor();
  const farewell = 'Merci à tous. Vous nous trouverez dans notre journal.';
  await page.getByLabel('Where to find you afterwards').fill('journal.quais.example');
  await page.getByLabel(/^Farewell/).first().fill(farewell);
  await page.getByLabel('What stands in the profile afterwards').fill('Nous sommes partis\u202f: journal.quais.example');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await page.getByText('Saved').first().waitFor();
  await accessible(page);

  // The farewell goes out there.
  const note = await desk.asks<Original>('POST', originals, { kind: 'note', body: farewell, language: 'fr' });
  await desk.asks('POST', `${originals}/${note.id}/publish`, { version: note.working_copy.version });
  await placed(desk, note, channel, farewell);
  for (const name of [/^Publish the farewell/, /^Change the profile/]) {
    await page.getByRole('checkbox', { name }).check();
  }

  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the archive' }).click();
  const download = await coming;
  const files = unpacked(await readFile(await download.path()));
  assert.deepEqual([...files.keys()].filter((name) => /^(index\.html|archive\.json)$/.test(name)).toSorted(), [
    'archive.json',
    'index.html',
  ]);
  assert.match(files.get('index.html')?.toString() ?? '', /La grue est revenue\./);
  // Whoever opens it needs nothing of ours.
  const reader = await page.context().newPage();
  await reader.setContent(files.get('index.html')?.toString() ?? '');
  await reader.getByText('La grue est revenue.').first().waitFor();
  await reader.close();
}

/** The decision is filled in from the plan, and from the trial behind it. Gives its identifier. */
async function decided({ page }: Desk, channel: Channel): Promise<string> {
  await page.getByRole('link', { name: 'Write the decision' }).click();
  await page.getByRole('heading', { level: 1, name: 'What was decided?' }).waitFor();
  await page.getByRole('link', { name: `the plan to leave ${channel.name} well` }).waitFor();
  const asked = page.getByRole('textbox', { name: 'The question' });
  assert.equal(await asked.inputValue(), `How do we go on with ${channel.name}?`);
  assert.match(await page.getByRole('textbox', { name: 'What was decided' }).inputValue(), /^We leave /);
  const why = await page.getByRole('textbox', { name: /^Why/ }).inputValue();
  for (const part of ['At least 8 conversations', 'Counted: 0. Result: Missed.', 'Nobody asked, in five weeks.', 'journal.quais.example']) {
    assert.ok(why.includes(part), why);
  }
  await page.getByRole('group', { name: 'What speaks for it (1)' }).getByText(channel.name).waitFor();

  // What else speaks for it is found by searching.
  await page.getByRole('button', { name: 'Add something that speaks for it' }).click();
  const more = page.getByRole('group').last();
  await more.getByLabel('What kind').selectOption({ label: 'A fact about a network' });
  await more.getByRole('combobox', { name: 'Which one' }).fill('pin’s title');
  await page.getByRole('option', { name: /A pin’s title has at most/ }).click();
  await accessible(page);
  await page.getByRole('combobox', { name: 'Who decided' }).fill('Mira');
  await page.getByRole('option', { name: founder.name }).click();
  await page.getByRole('combobox', { name: 'Who was asked before' }).fill('Noé');
  await page.getByRole('option', { name: 'Noé Kerbrat' }).click();
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByRole('heading', { level: 1, name: 'This decision holds.' }).waitFor();
  await page.getByText(/^The criterion was missed/).waitFor();
  await page.getByRole('link', { name: /A pin’s title has at most/ }).waitFor();
  await accessible(page);
  const id = page.url().split('/').at(-1) ?? '';

  // It leads back to what it came from, which shows it, and has its step done.
  await page.getByRole('link', { name: `The plan for ${channel.name}` }).click();
  await page.getByRole('link', { name: `We leave ${channel.name}, and say where to find us.` }).waitFor();
  assert.ok(await page.getByRole('checkbox', { name: /^Record the decision/ }).isChecked());
  await accessible(page);
  return id;
}

/** The channel is closed on the strength of the decision, and the plan is done. */
async function closed(desk: Desk, channel: Channel, decision: string): Promise<void> {
  const { page } = desk;
  await page.getByRole('button', { name: 'Disconnect' }).click();
  const dialog = page.getByRole('dialog');
  const grounds = dialog.getByLabel(/decision/i);
  if (!(await grounds.isVisible())) await dialog.locator('summary').click();
  await grounds.selectOption(decision);
  await accessible(page);
  await dialog.getByRole('button', { name: 'Leave this place' }).click();
  await page.getByText('Earlier plans').waitFor();
  await page.getByText('Done · 5 of 5 steps done').waitFor();
  await page.getByRole('heading', { level: 1, name: `You have left ${channel.name}.` }).waitFor();
  await accessible(page);
  const { items } = await desk.asks<{ items: { action: string; decision: { id: string } | null }[] }>(
    'GET',
    `${here}/involvement/acts`,
  );
  const left = items.find(({ action }) => action === 'channel.disconnect');
  assert.equal(left?.decision?.id, decision, 'what was left rests on the decision');
}

/** Its day comes: told, due under Decide, and on the agenda of the review; it is found to hold. */
async function lookedAtAgain(parvis: Parvis, desk: Desk, decision: string): Promise<void> {
  const { page } = desk;
  const day = (away: number): string => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10);
  inTheDatabase(parvis, (database) => {
    const yesterday = (Date.now() - 86_400_000) * 1_000;
    database.prepare('update decisions set look_due = ?, look_on = ? where look_due is not null').run(yesterday, day(-1));
  });
  const review = await desk.asks<{ review: { id: string } }>('POST', `${here}/reviews`, {
    planned_on: day(1),
    rhythm: null,
    attendees: [],
    guests: '',
  });
  await told(desk, 'decision_to_look_at', true);
  await desk.goes(`/w/${workspace.slug}/notices`);
  await page.getByText(/this decision is to be looked at again/).first().waitFor();
  await desk.goes(`/w/${workspace.slug}/decide`);
  await page.getByRole('link', { name: /^We leave / }).first().waitFor();
  await accessible(page);
  await desk.goes(`/w/${workspace.slug}/decide/reviews/${review.review.id}`);
  await page.getByText(/^How do we go on with /).first().waitFor();
  await accessible(page);
  await desk.goes(`/w/${workspace.slug}/decide/decisions/${decision}`);
  await page.getByRole('heading', { level: 1, name: 'This decision is to be looked at again.' }).waitFor();
  await page.getByRole('button', { name: 'Look at it again' }).click();
  await page.getByRole('dialog').getByLabel('Why').fill('Nobody has asked where we went.');
  await accessible(page);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('heading', { level: 1, name: 'This decision holds.' }).waitFor();
  await page.getByText('Nobody has asked where we went.').waitFor();
  await told(desk, 'decision_to_look_at', false);
}

/** Something is told, or, when its cause is settled, no longer. */
function told(desk: Desk, kind: string, is: boolean): Promise<void> {
  return eventually(async () => {
    const { items } = await desk.asks<{ items: { kind: string }[] }>('GET', `${here}/notices`);
    return items.some((notice) => notice.kind === kind) === is;
  });
}

/** The days that were set have come. */
function inTheDatabase(parvis: Parvis, change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(join(parvis.data, 'parvis.db'));
  database.exec('pragma busy_timeout = 5000');
  change(database);
  database.close();
}

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
