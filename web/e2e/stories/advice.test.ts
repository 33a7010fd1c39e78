import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { accessible } from '../support/accessible.ts';
import type { Parvis } from '../support/parvis.ts';
import { founded, founder, joined, workspace } from '../support/people.ts';
import { linkTo, type Letter, MailServer } from '../support/smtp.ts';
import { story } from '../support/story.ts';

const post = new MailServer();
const question = 'Should we open an account on Pinterest?';

story(
  'a network is refused: the client answers by a link, the decision is recorded and looked at again',
  async (stage) => {
    const lea = await founded(stage);
    const mira = await joined(stage, lea, { name: 'Noé Kerbrat', email: 'noe-advice@example.test', role: 'cm' });
    const { page } = mira;

    // The CM advises.
    await mira.goes(`/w/${workspace.slug}/decide/recommendations`);
    await page.getByRole('heading', { level: 1, name: 'Nobody has advised anything yet.' }).waitFor();
    await accessible(page);
    await page.getByRole('link', { name: 'Advise something' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'What do you advise?' }).waitFor();
    await page.getByLabel('Its name').fill('Pinterest');
    await page.getByRole('textbox', { name: 'The question' }).fill(question);
    await page.getByRole('textbox', { name: 'What you advise' }).fill('No. Nobody whom we serve looks for us there.');
    await page.getByRole('textbox', { name: /^Why/ }).fill('In a year **two** readers asked for it.');
    await page.getByRole('button', { name: 'Add something that speaks for it' }).click();
    await page.getByLabel('What it shows').fill('The bakery next door left after three months.');
    await page.getByLabel('Hours of work').fill('4');
    await page.getByLabel('What will be looked at').fill('Fewer than five readers asked for it.');
    await page.getByText('A client must answer, too').click();
    await page.getByLabel('The client’s name').fill('Colette Roux');
    await page.getByLabel('The client’s e-mail address').fill('colette@example.test');
    await accessible(page);
    // What was typed survives a reload.
    await page.waitForTimeout(600);
    await page.reload();
    assert.equal(await page.getByRole('textbox', { name: 'The question' }).inputValue(), question);
    await page.getByRole('button', { name: 'Put it to them' }).click();
    await page.getByRole('heading', { level: 1, name: /This waits for the answer of Colette Roux/ }).waitFor();
    await page.getByText('It was not sent to anybody outside.').waitFor();
    await accessible(page);

    // It is sent as a letter.
    await page.getByRole('button', { name: 'Send to a client' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('The language of the letter').selectOption('fr');
    assert.ok(await dialog.getByLabel('Send it by e-mail now').isChecked());
    await accessible(page);
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await dialog.getByText('The letter to Colette Roux is on its way.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Not read yet').waitFor();
    const letter = await post.receives('colette@example.test', from(stage.parvis));
    assert.equal(letter.headers['subject'], `${workspace.name} vous demande une réponse\u202f: ${question}`);
    assert.ok(letter.text.includes('Nobody whom we serve'), letter.text);

    // Without an account the client reads it like a letter, on a phone, and answers.
    const { page: client } = await stage.person({ language: 'en', width: 390 });
    const link = linkTo(letter, '/app/client/');
    await client.goto(link);
    await client.getByRole('heading', { level: 1, name: question }).waitFor();
    await client.getByText('Bonjour Colette Roux,').waitFor();
    await client.getByText('The bakery next door left after three months.').waitFor();
    assert.equal(await client.getByRole('link').count(), 0, 'nothing leads into the workbench');
    await accessible(client);
    await client.getByText('Choisissez d’abord une réponse.').waitFor();
    await client.getByLabel('Non, ne pas le suivre').check();
    await client.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await client.getByRole('textbox', { name: 'Pourquoi' }).fill('Ma sœur y est.');
    await client.getByLabel('Oui, suivre cet avis').check();
    await client.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await client.getByText('Merci. La réponse est arrivée').waitFor();
    await client.getByText('Vous avez répondu\u202f: oui, suivre cet avis.').waitFor();
    await accessible(client);

    // Whoever advised sees it by itself, and records the decision in one go.
    await page.getByRole('heading', { level: 1, name: 'Colette Roux took this advice.' }).waitFor();
    await page.getByText('Answered on').first().waitFor();
    await page.getByRole('link', { name: 'Record the decision' }).click();
    await page.getByText(`It answers the recommendation: ${question}`).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'The question' }).inputValue(), question);
    await page.getByText('Noé Kerbrat').first().waitFor();
    await accessible(page);
    await page.getByRole('combobox', { name: 'Who was asked before' }).fill('Mira');
    await page.getByRole('option', { name: founder.name }).click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('heading', { level: 1, name: 'This decision holds.' }).waitFor();
    await page.getByText(`Noé Kerbrat and ${founder.name}`).waitFor();
    await accessible(page);

    // The answer is settled now.
    await client.reload();
    await client.getByText('elle ne peut plus être modifiée ici').waitFor();

    // Its day comes.
    aDayComes(stage.parvis);
    await mira.goes(`/w/${workspace.slug}/decide/decisions?show=to_look_at`);
    await page.getByRole('heading', { level: 1, name: 'One decision is to be looked at again.' }).waitFor();
    await accessible(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'This decision is to be looked at again.' }).waitFor();
    await page.getByRole('button', { name: 'Look at it again' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('Two readers asked, as we thought.');
    await accessible(page);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('heading', { level: 1, name: 'This decision holds.' }).waitFor();
    await page.getByText('Two readers asked, as we thought.').waitFor();

    // And so does the day on which the advice is judged.
    await mira.goes(`/w/${workspace.slug}/decide/recommendations?show=to_judge`);
    await page.getByRole('link', { name: new RegExp('Pinterest') }).click();
    await page.getByRole('button', { name: 'Say whether it held' }).click();
    await page.getByRole('dialog').getByLabel('How you know').fill('Two asked in four months.');
    await page.getByRole('button', { name: 'Keep the judgement' }).click();
    await page.getByText('It held. Two asked in four months.').waitFor();
    await accessible(page);

    // A link that is ended says so.
    await page.getByRole('button', { name: 'End the link' }).click();
    await page.getByText('The link for Colette Roux works no more.').waitFor();
    await client.reload();
    await client.getByRole('heading', { level: 1, name: /Ce lien ne fonctionne plus|This link works no more/ }).waitFor();
    await accessible(client);
  },
  { environment: post.environment },
);

/** Whether a letter comes from this very instance: everybody's stories write to one mailbox. */
function from(parvis: Parvis): (letter: Letter) => boolean {
  return (letter) => letter.text.includes(parvis.url.replace('127.0.0.1', 'localhost'));
}

/** The days set have come: nobody waits for months in a story. */
function aDayComes(parvis: Parvis): void {
  const database = new DatabaseSync(join(parvis.data, 'parvis.db'));
  database.exec('pragma busy_timeout = 5000');
  const yesterday = (Date.now() - 86_400_000) * 1_000;
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  database.prepare('update decisions set look_due = ?, look_on = ? where look_due is not null').run(yesterday, day);
  database.prepare('update recommendations set judge_due = ?, judge_on = ?').run(yesterday, day);
  database.close();
}
