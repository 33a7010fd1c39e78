import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { accessible } from '../support/accessible.ts';
import { Beside, minute, plansAPiece, stands } from '../support/beside.ts';
import { eventually, reloadedUntil } from '../support/eventually.ts';
import { workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

let beside: Beside;

story(
  'the worker is stuck: whoever waits is told since when, and begun anew it sends what was due, once',
  async (stage) => {
    const { mira, ours, there } = await beside.comes(stage);
    const { clock } = beside;
    await plansAPiece(mira, there, 'Le bac reprend', '2027-03-01T09:05');
    await stage.parvis.stop();
    const back = await beside.comesBack(stage, mira, stage.parvis.data, ['--stumble', 'hang:deliveries:1']);
    const { page, parvis: stuck } = back;

    await clock.shows('2027-03-01T09:08:00+01:00');
    await page.clock.setSystemTime(clock.now);
    // Somebody plans something else, and isn't left to believe that all is well.
    await plansAPiece(back, there, 'La fête des quais', '2027-03-01T18:00');
    await back.goes(`/w/${workspace.slug}`);
    const about = page.getByRole('region', { name: 'This installation' });
    await reloadedUntil(page, about.getByText(/What is due isn’t leaving: this installation is late, or stuck\./));
    await about.getByText('waits', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 1, name: /One thing/ }).waitFor();
    await accessible(page);
    assert.deepEqual(await stands(ours), []);

    await stuck.kill();
    await clock.moves(minute);
    const again = await beside.comesBack(stage, back, stage.parvis.data);
    await eventually(async () => (await stands(ours)).length > 0);
    await again.goes(`/w/${workspace.slug}`);
    await eventually(async () => {
      await again.page.reload();
      await again.page.getByRole('heading', { level: 1 }).waitFor();
      return (await about.count()) === 0;
    });
    await pause(1_500);
    assert.deepEqual(await stands(ours), ['Le bac reprend']);
  },
  async () => {
    beside = await Beside.begins();
    return { environment: beside.environment };
  },
);
