import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { Beside, day, here, plansAnArticle, plansAPiece, stands } from '../support/beside.ts';
import { eventually, reloadedUntil } from '../support/eventually.ts';
import { workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

let beside: Beside;

async function besideAServer(): Promise<{ environment: Readonly<Record<string, string>> }> {
  beside = await Beside.begins();
  return { environment: beside.environment };
}

story(
  'the installation stood still for a week: nothing goes out late by itself, and each piece is asked about',
  async (stage) => {
    const { mira, ours, there } = await beside.comes(stage);
    const { clock } = beside;
    await plansAPiece(mira, there, 'Le bac reprend', '2027-03-02T10:00');
    await plansAnArticle(mira, 'Le marché du jeudi', '2027-03-04T08:00');
    await plansAPiece(mira, there, 'La fête des quais', '2027-03-08T18:00');
    await stage.parvis.kill();

    await clock.moves(7 * day);
    const back = await beside.comesBack(stage, mira, stage.parvis.data);
    const { page, parvis: again } = back;
    await back.goes(`/w/${workspace.slug}`);
    // One is told from when to when nothing happened, and what that did.
    const about = page.getByRole('region', { name: 'This installation' });
    await reloadedUntil(
      page,
      about.getByText(
        /Parvis stood still from Monday, 1 March 2027 at 09:0\d CET to Monday, 8 March 2027 at 09:0\d CET: nothing went out and nothing was read meanwhile. 2 are held and wait/,
      ),
    );
    // One sees at once what was missed, and when it should have been.
    const settle = page.getByRole('region', { name: 'To settle' });
    await settle.getByRole('link', { name: 'Le bac reprend' }).waitFor();
    await settle.getByText(/Les Quais: .* It was planned for Tuesday, 2 March 2027 at 10:00 CET/).waitFor();
    await settle.getByText(/It was planned for Thursday, 4 March 2027 at 08:00 CET/).waitFor();
    await page.getByRole('region', { name: 'What goes out' }).getByText('La fête des quais').waitFor();
    await accessible(page);
    assert.deepEqual(await stands(ours), []);
    assert.equal((await fetch(`${again.url}/le-marche-du-jeudi`)).status, 404);

    // What is still worth saying goes out by hand, once.
    await settle.getByRole('link', { name: 'Le bac reprend' }).click();
    await page.getByText('held', { exact: true }).first().waitFor();
    await page.getByText(/It was planned for Tuesday, 2 March 2027 at 10:00 CET/).waitFor();
    await accessible(page);
    await page.getByRole('button', { name: 'Send it now' }).click();
    await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
    assert.deepEqual(await stands(ours), ['Le bac reprend']);

    // And what wasn't missed goes out at its time.
    await clock.shows('2027-03-08T17:59:58+01:00');
    await eventually(async () => (await stands(ours)).length === 2);
    assert.deepEqual(await stands(ours), ['La fête des quais', 'Le bac reprend']);
  },
  besideAServer,
);

story(
  'a network can’t be reached for a week: one is told when Parvis gives up, and sends it when the network is back',
  async (stage) => {
    const { mira, ours, there } = await beside.comes(stage);
    const { clock, way } = beside;
    const { page } = mira;
    const id = await plansAPiece(mira, there, 'Le bac reprend', '2027-03-01T10:00');
    await way.cuts();
    await clock.shows('2027-03-01T09:59:59+01:00');

    interface Seen {
      state: string;
      attempts: number;
      next_attempt_at: string | null;
    }
    const seen = (): Promise<Seen> => mira.asks<Seen>('GET', `${here}/publications/${id}`);
    await eventually(async () => (await seen()).attempts > 0);
    await page.clock.setSystemTime(clock.now);
    await mira.goes(`/w/${workspace.slug}/channels/${there}`);
    await page.getByText('Next attempt').first().waitFor();
    await accessible(page);
    // Whatever it waits for comes sooner than one thinks.
    await eventually(async () => {
      const { state, next_attempt_at: next } = await seen();
      if (state === 'failed') return true;
      if (next && new Date(next).getTime() > clock.now.getTime()) await clock.shows(next);
      return false;
    });
    const gaveUp = clock.now;
    assert.ok(gaveUp.getTime() < new Date('2027-03-01T18:00:00+01:00').getTime(), `given up on ${gaveUp.toISOString()}`);
    await page.clock.setSystemTime(clock.now);
    await mira.goes(`/w/${workspace.slug}`);
    const settle = page.getByRole('region', { name: 'To settle' });
    await settle.getByRole('link', { name: 'Le bac reprend' }).waitFor();
    await accessible(page);

    // Days later it is still there, and says since when.
    await clock.shows('2027-03-08T09:00:00+01:00');
    await page.clock.setSystemTime(clock.now);
    await way.mends();
    await mira.signsInAgain();
    await mira.goes(`/w/${workspace.slug}`);
    await settle.getByRole('link', { name: 'Le bac reprend' }).click();
    await page.getByText('failed', { exact: true }).first().waitFor();
    assert.deepEqual(await stands(ours), []);
    await page.getByText(/It was planned for Monday, 1 March 2027 at 10:00 CET/).waitFor();
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
    assert.deepEqual(await stands(ours), ['Le bac reprend']);
  },
  besideAServer,
);
