import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { accessible } from '../support/accessible.ts';
import { Beside, here, minute, plansAPiece, stands } from '../support/beside.ts';
import { SmallDisk } from '../support/disk.ts';
import { eventually, reloadedUntil } from '../support/eventually.ts';
import { place, written } from '../support/originals.ts';
import { workspace } from '../support/people.ts';
import { painted } from '../support/paint.ts';
import { story } from '../support/story.ts';

let beside: Beside;
let disk: SmallDisk;

story(
  'the disk is full: what was typed stays and one is told why, readers read on, and with room again everything goes on by itself',
  async (stage) => {
    stage.atTheEnd(() => disk.discard());
    const { mira, ours, there } = await beside.comes(stage);
    const { clock } = beside;
    const id = await plansAPiece(mira, there, 'Le bac reprend', '2027-03-01T09:08');
    const article = await written(mira, 'Le marché', 'Huit heures.');
    // Begun anew, the database has no slack of its own.
    await stage.parvis.stop();
    const back = await beside.comesBack(stage, mira, disk.data);
    const { page, parvis: again } = back;
    await back.goes(place(article));
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.waitFor();

    await disk.fills();
    await text.fill('Huit heures, et le café est chaud.');
    await page.getByText('Not saved yet: the disk of this installation is full.').first().waitFor();
    await accessible(page);

    // Nothing leaves that couldn't be recorded first; readers notice nothing.
    await clock.shows('2027-03-01T09:07:59+01:00');
    await again.printed(/nothing can be claimed/);
    assert.deepEqual(await stands(ours), []);
    const read = await fetch(`${again.url}/le-bac-reprend`);
    assert.equal(read.status, 200);
    assert.match(await read.text(), /Le bac reprend/);
    await eventually(async () => (await (await fetch(`${again.url}/readyz`)).text()).includes('no room to keep anything'));
    assert.equal(await text.inputValue(), 'Huit heures, et le café est chaud.');

    // A picture is refused with the same sentence, and nothing is left of it.
    const other = await mira.person.anotherTab();
    await other.goto(`${again.url}/app/w/${workspace.slug}/media`);
    const choosing = other.waitForEvent('filechooser');
    await other.getByRole('button', { name: 'Add pictures' }).first().click();
    await (await choosing).setFiles([{ name: 'place.png', mimeType: 'image/png', buffer: painted(600, 400) }]);
    await other.getByText('The disk of this installation is full: this could not be saved.').first().waitFor();
    await accessible(other);
    await other.close();

    await disk.empties();
    await page.getByText(/^Saved /).waitFor({ timeout: 40_000 });
    assert.equal(await text.inputValue(), 'Huit heures, et le café est chaud.');
    await eventually(async () => (await stands(ours)).length > 0);
    await eventually(async () => (await back.asks<{ state: string }>('GET', `${here}/publications/${id}`)).state === 'published');

    // Afterwards one is told from when to when, and what was touched.
    await clock.moves(2 * minute);
    await page.clock.setSystemTime(clock.now);
    await back.goes(`/w/${workspace.slug}`);
    const about = page.getByRole('region', { name: 'This installation' });
    await reloadedUntil(
      page,
      about.getByText(/There was no room left on the disk of this installation from Monday, 1 March 2027 at 09:0/),
    );
    await accessible(page);
    await pause(1_000);
    assert.deepEqual(await stands(ours), ['Le bac reprend']);
  },
  async () => {
    disk = await SmallDisk.of(48);
    beside = await Beside.begins();
    return { data: disk.data, environment: beside.environment };
  },
);
