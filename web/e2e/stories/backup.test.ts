import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessible } from '../support/accessible.ts';
import { channelPlace, placed, rehearsal, type Channel } from '../support/channels.ts';
import { looksAgainFor } from '../support/looking.ts';
import { published, written, type Original } from '../support/originals.ts';
import { type Parvis, runParvis } from '../support/parvis.ts';
import { Desk, founded, founder, signIn, workspace } from '../support/people.ts';
import type { Stage } from '../support/story.ts';
import { story } from '../support/story.ts';

story('backed up while it runs, wiped, restored with its key: everything goes on', async (stage) => {
  const house = await backedUp(stage);
  await stage.parvis.stop();
  const key = join(house.safe, 'key');
  await copyFile(join(stage.parvis.data, 'key'), key);
  for (const name of await readdir(stage.parvis.data)) {
    await rm(join(stage.parvis.data, name), { recursive: true });
  }

  const said = await runParvis(['restore', house.backup, '--data', stage.parvis.data]);
  assert.match(said, /The key isn't there\. Put your copy at .*\/key before you start/);
  await copyFile(key, join(stage.parvis.data, 'key'));
  const mira = await comesBack(stage, await stage.another({ data: stage.parvis.data }));
  await sees(mira, house);

  // The channel speaks as before.
  await placed(mira, await published(mira, 'La crue', 'L’eau baisse.'), house.channel, 'L’eau baisse.');
  await mira.goes(channelPlace(house.channel));
  const card = mira.page.getByRole('article', { name: 'La crue' });
  await card.getByText('published', { exact: true }).waitFor();
  await accessible(mira.page);

  // Nobody restores over something by mistake.
  const again = runParvis(['restore', house.backup, '--data', stage.parvis.data]);
  await assert.rejects(again, /already holds an instance: restore into an empty folder/);
});

story('restored without its key, everything is there but the credentials', async (stage) => {
  const house = await backedUp(stage);
  await stage.parvis.kill();
  const data = join(house.safe, 'elsewhere');
  await runParvis(['restore', house.backup, '--data', data]);
  const mira = await comesBack(stage, await stage.another({ data }));
  await sees(mira, house);

  await mira.goes(channelPlace(house.channel));
  const cutOff = mira.page.getByRole('heading', { level: 1, name: `${house.channel.name} has to be connected again.` });
  await looksAgainFor(mira.page, cutOff);
  const why = 'The key that opens its credential isn’t here, as after a restore without the key file. Connect it again.';
  await mira.page.getByText(why).first().waitFor();
  await accessible(mira.page);
  await mira.page.getByRole('button', { name: 'Connect again' }).click();
  const dialog = mira.page.getByRole('dialog', { name: 'Connect again' });
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await mira.page.getByText(`${house.channel.name} is connected again.`).waitFor();
  await placed(mira, await published(mira, 'La crue', 'L’eau baisse.'), house.channel, 'L’eau baisse.');
  await mira.page.reload();
  await mira.page.getByRole('article', { name: 'La crue' }).getByText('published', { exact: true }).waitFor();
});

interface House {
  /** A folder apart from the data, thrown away at the end. */
  safe: string;
  backup: string;
  channel: Channel;
  draft: Original;
}

/** A house where something was published, placed and begun, and a backup of it made while somebody goes on writing. */
async function backedUp(stage: Stage): Promise<House> {
  const safe = await mkdtemp(join(tmpdir(), 'parvis-safe-'));
  stage.atTheEnd(() => rm(safe, { recursive: true, force: true }));
  const mira = await founded(stage);
  const channel = await rehearsal(mira);
  await placed(mira, await published(mira, 'Le bac', 'Le bac ne passe plus.'), channel, 'Le bac ne passe plus.');
  const draft = await written(mira, 'La passerelle', 'Elle sera peinte.');
  await mira.goes(channelPlace(channel));
  await mira.page.getByRole('article', { name: 'Le bac' }).getByText('published', { exact: true }).waitFor();

  const backup = join(safe, 'backup');
  let writing = true;
  const meanwhile = (async () => {
    for (let number = 1; writing; number++) await written(mira, `Pendant ce temps ${number}`, '');
  })();
  const said = await runParvis(['backup', backup, '--data', stage.parvis.data]).finally(() => {
    writing = false;
  });
  await meanwhile;
  assert.match(said, /The key \(.*\/key\) is not in it: keep a copy of it somewhere else\./);
  assert.ok(!(await readdir(backup)).includes('key'));
  return { safe, backup, channel, draft };
}

async function comesBack(stage: Stage, parvis: Parvis): Promise<Desk> {
  const mira = new Desk(parvis, await stage.person());
  await signIn(mira.page, parvis, founder.email, founder.password);
  await mira.goesOn();
  return mira;
}

/** What there was before is there again. */
async function sees({ page, parvis }: Desk, { draft }: House): Promise<void> {
  const site = await (await fetch(`${parvis.url}/le-bac`)).text();
  assert.match(site, /Le bac ne passe plus\./);
  await page.goto(`${parvis.url}/app/w/${workspace.slug}/write/${draft.id}`);
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Text' }).inputValue(), 'Elle sera peinte.');
}
