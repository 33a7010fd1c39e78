import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { accessible } from '../support/accessible.ts';
import { Beside, hour, minute, plansAPiece, stands } from '../support/beside.ts';
import { eventually, reloadedUntil } from '../support/eventually.ts';
import { workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

let beside: Beside;

async function besideAServer(): Promise<{ environment: Readonly<Record<string, string>> }> {
  beside = await Beside.begins();
  return { environment: beside.environment };
}

story(
  'the clock leaps eight hours on and back: one is told of both, and nothing goes out twice',
  async (stage) => {
    const { mira, ours, there } = await beside.comes(stage);
    const { clock } = beside;
    const { page } = mira;
    await plansAPiece(mira, there, 'Le bac reprend', '2027-03-01T10:00');
    await plansAPiece(mira, there, 'La fête des quais', '2027-03-01T16:30');
    await plansAPiece(mira, there, 'Le marché du soir', '2027-03-01T18:00');

    await clock.moves(8 * hour);
    await page.clock.setSystemTime(clock.now);
    // What looks half an hour late leaves; what looks seven hours late waits for somebody.
    await eventually(async () => (await stands(ours)).length > 0);
    await mira.goes(`/w/${workspace.slug}`);
    const about = page.getByRole('region', { name: 'This installation' });
    await reloadedUntil(
      page,
      about.getByText(
        /The clock of this installation was moved on, from Monday, 1 March 2027 at 09:0\d CET to Monday, 1 March 2027 at 17:0\d CET\. .* One is held/,
      ),
    );
    const settle = page.getByRole('region', { name: 'To settle' });
    await settle.getByRole('link', { name: 'Le bac reprend' }).waitFor();
    await accessible(page);

    await clock.moves(-8 * hour);
    await page.clock.setSystemTime(clock.now);
    await reloadedUntil(
      page,
      about.getByText(
        /The clock of this installation was moved back, from Monday, 1 March 2027 at 17:0\d CET to Monday, 1 March 2027 at 09:0\d CET\. Nothing goes out twice/,
      ),
    );
    await accessible(page);
    assert.deepEqual(await stands(ours), ['La fête des quais']);

    // At the right time, what went out already stays as it is, and the rest follows.
    await clock.shows('2027-03-01T16:30:00+01:00');
    await pause(2_000);
    assert.deepEqual(await stands(ours), ['La fête des quais']);
    await clock.shows('2027-03-01T17:59:59+01:00');
    await eventually(async () => (await stands(ours)).length === 2);
    assert.deepEqual(await stands(ours), ['Le marché du soir', 'La fête des quais']);
  },
  besideAServer,
);

story(
  'the clock was ahead and is put right: nothing goes out before its time, and what waited for it isn’t forgotten',
  async (stage) => {
    const { mira, ours, there } = await beside.comes(stage);
    const { clock } = beside;
    const { page } = mira;
    await plansAPiece(mira, there, 'Le bac reprend', '2027-03-01T09:30');
    await clock.moves(-2 * hour);
    await page.clock.setSystemTime(clock.now);
    await mira.goes(`/w/${workspace.slug}`);
    const about = page.getByRole('region', { name: 'This installation' });
    await reloadedUntil(
      page,
      about.getByText(/The clock of this installation was moved back, from Monday, 1 March 2027 at 09:0\d CET to Monday, 1 March 2027 at 07:0\d CET\./),
    );
    await page.getByRole('region', { name: 'What goes out' }).getByText('Le bac reprend').waitFor();
    await accessible(page);
    await clock.shows('2027-03-01T09:29:58+01:00');
    assert.deepEqual(await stands(ours), []);
    await eventually(async () => (await stands(ours)).length > 0);
    await clock.moves(5 * minute);
    await pause(1_500);
    assert.deepEqual(await stands(ours), ['Le bac reprend']);
  },
  besideAServer,
);
