import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { accessible } from '../support/accessible.ts';
import { type Channel, placed } from '../support/channels.ts';
import { published } from '../support/originals.ts';
import type { Parvis } from '../support/parvis.ts';
import { founded, founder, joined, workspace } from '../support/people.ts';
import { linkTo, type Letter, MailServer } from '../support/smtp.ts';
import { story } from '../support/story.ts';

const post = new MailServer();
const here = `/workspaces/${workspace.slug}`;

story(
  'a digest in French reaches the mailbox, leads to what waits, and is stopped by its own link',
  async (stage) => {
    const mira = await founded(stage, { language: 'fr' });
    await mira.goesOn();
    const { page } = mira;
    await mira.goes(`/w/${workspace.slug}/notices`);
    await page.getByRole('heading', { level: 1, name: 'Rien ne vous attend.' }).waitFor();
    await accessible(page);

    // Somebody has to publish by hand: the bell says so by itself, and the list too.
    const article = await published(mira, 'Le marché couvert', 'Il ouvre samedi.');
    const channel = await mira.asks<Channel>('POST', `${here}/channels/declare`, { name: 'Le panneau de la mairie' });
    await placed(mira, article, channel, 'Le marché couvert ouvre samedi.');
    const what = '« Le marché couvert » est à publier à la main sur Le panneau de la mairie'.replaceAll(/« | »/g, (sign) =>
      sign.replace(' ', '\u00a0'),
    );
    await page.getByRole('link', { name: 'Avertissements\u202f: 1 non lu' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Une chose vous attend.' }).waitFor();
    await page.getByText(what).first().waitFor();
    await accessible(page);

    // Walked by keyboard, it leads to its place, and is read.
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/write/${article.id}/${channel.id}`);
    await page.getByRole('link', { name: 'Avertissements\u202f: rien de nouveau' }).waitFor();

    await mira.goes(`/w/${workspace.slug}/notices/settings`);
    await page.getByRole('heading', { level: 1, name: /Comment voulez-vous/ }).waitFor();
    await page.getByText(`Les courriels vont à ${founder.email}.`).waitFor();
    await page.getByLabel('À quel rythme').selectOption('Chaque jour');
    await accessible(page);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Vous l’apprendrez comme vous l’avez dit.').waitFor();
    await page.getByText('Le prochain arrive').waitFor();

    morningComes(stage.parvis);
    const digest = await post.receives(founder.email, from(stage.parvis), 90);
    assert.equal(digest.headers['subject'], `${workspace.name}\u202f: une chose vous attend`);
    assert.equal(digest.headers['from'], 'Parvis <parvis@example.test>');
    assert.ok(digest.tls, 'it came over TLS');
    assert.match(digest.text, /^Bonjour Mira Lassalle,/);
    for (const part of ['Ce qui vous attend', what, 'Ce qui est paru', 'Le marché couvert']) {
      assert.ok(digest.text.includes(part), `${part} in:\n${digest.text}`);
      assert.ok(digest.html.includes(part), `${part} in:\n${digest.html}`);
    }
    await page.goto(linkTo(digest, `/write/${article.id}/${channel.id}`));
    await page.getByText('Le panneau de la mairie').first().waitFor();

    // The foot of the letter stops it, without signing in.
    assert.match(digest.headers['list-unsubscribe'] ?? '', /^<http.*\/api\/v1\/unsubscribe\//);
    const { page: reader } = await stage.person({ language: 'fr', width: 390 });
    await reader.goto(linkTo(digest, '/app/unsubscribe/'));
    await reader.getByRole('heading', { level: 1, name: `Arrêter le résumé de ${workspace.name}` }).waitFor();
    await accessible(reader);
    await reader.getByRole('button', { name: 'Arrêter' }).click();
    await reader.getByRole('heading', { level: 1, name: 'Ces courriels sont arrêtés.' }).waitFor();
    await mira.goes(`/w/${workspace.slug}/notices/settings`);
    await page.getByLabel('À quel rythme').waitFor();
    assert.equal(await page.getByLabel('À quel rythme').inputValue(), 'never');
  },
  { environment: post.environment },
);

story(
  'an invitation goes by mail, and a keeper who is named is told at once',
  async (stage) => {
    const mira = await founded(stage);
    const { page } = mira;
    await mira.goes(`/w/${workspace.slug}/members`);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('E-mail address').fill('vera@example.test');
    await dialog.getByLabel('Role').selectOption('CM');
    await dialog.getByLabel('Send the link by mail').waitFor();
    await accessible(page);
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await page.getByText('This link is on its way to vera@example.test by mail.').waitFor();
    await page.keyboard.press('Escape');
    const letter = await post.receives('vera@example.test', from(stage.parvis));
    assert.equal(letter.headers['subject'], `${founder.name} invites you to ${workspace.name}`);
    const { page: guest } = await stage.person();
    await guest.goto(linkTo(letter, '/app/invitation/'));
    await guest.getByRole('heading', { level: 1, name: `You are invited to ${workspace.name}` }).waitFor();

    const noe = await joined(stage, mira, { name: 'Noé Kerbrat', email: 'noe@example.test', role: 'cm' });
    const { user } = await noe.asks<{ user: { id: string } }>('GET', '/session');
    await mira.asks('POST', `${here}/channels/declare`, { name: 'The town hall', purpose: { keeper: user.id } });
    const named = await post.receives('noe@example.test', from(stage.parvis));
    assert.equal(named.headers['subject'], `${founder.name} named you keeper of The town hall · ${workspace.name}`);
    await noe.goes(`/w/${workspace.slug}/notices`);
    await noe.page.getByText(`${founder.name} named you keeper of The town hall`).waitFor();
  },
  { environment: post.environment },
);

/** Whether a letter comes from this very instance: everybody's stories write to one mailbox. */
function from(parvis: Parvis): (letter: Letter) => boolean {
  return (letter) => letter.text.includes(parvis.url.replace('127.0.0.1', 'localhost'));
}

/** The hour of every digest has come: nobody waits for the morning in a story. */
function morningComes(parvis: Parvis): void {
  const database = new DatabaseSync(join(parvis.data, 'parvis.db'));
  database.exec('pragma busy_timeout = 5000');
  database.prepare('update digests set next_at = ? where next_at is not null').run(Date.now() * 1_000);
  database.close();
}
