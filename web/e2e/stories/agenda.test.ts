import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { channelPlace, rehearsal, type Channel } from '../support/channels.ts';
import { published, written, type Original } from '../support/originals.ts';
import { founded, workspace, type Desk } from '../support/people.ts';
import { story } from '../support/story.ts';

const here = `/workspaces/${workspace.slug}`;

/** The week before clocks go forward in Paris, and the Sunday on which they do. */
const week = { from: '2027-03-22', until: '2027-03-28', name: 'in the week of 22 March' } as const;

interface Item {
  title: string;
  at: string;
  local: string;
  state: string;
}

async function variant(desk: Desk, original: Original, channel: Channel, text: string): Promise<{ id: string }> {
  return desk.asks<{ id: string }>('POST', `${here}/variants`, {
    original: original.id,
    channel: channel.id,
    content: { parts: [{ text }], link_card: true },
  });
}

async function planned(desk: Desk, from: string, until: string): Promise<Record<string, string>> {
  const { items } = await desk.asks<{ items: Item[] }>('GET', `${here}/agenda?from=${from}&until=${until}`);
  const open = items.filter((item) => item.state === 'scheduled');
  return Object.fromEntries(open.map((item) => [item.title, `${item.local} ${item.at}`]));
}

/** Goes on with the tab key until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await wanted.evaluate((it) => it === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tab key never comes to ${wanted}`);
}

async function presses(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Counts what a mouse or a finger does, from now on. */
async function watchesForMice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = globalThis as unknown as { mice: number };
    counts.mice = 0;
    for (const name of ['pointerdown', 'mousedown', 'mousemove', 'touchstart', 'wheel']) {
      addEventListener(name, () => (counts.mice += 1), { capture: true });
    }
  });
}

/** Chooses what is planned and when, in the dialog that stands open, and sends it off. */
async function plans(page: Page, what: string, time: string): Promise<void> {
  const choice = page.getByLabel('What', { exact: true });
  await choice.waitFor();
  await tabTo(page, choice);
  for (let pressed = 0; pressed < 10; pressed += 1) {
    const chosen = await choice.evaluate((it: HTMLSelectElement) => it.selectedOptions[0]?.textContent ?? '');
    if (chosen.includes(what)) break;
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, page.getByRole('dialog').getByLabel('Time', { exact: true }));
  await page.keyboard.type(time.replace(':', ''));
  await page.keyboard.press('Enter');
}

story('a week is planned by keyboard alone, across the night when clocks go forward', async (stage) => {
  const mira = await founded(stage);
  const channel = await rehearsal(mira);
  const ferry = await published(mira, 'Le bac reprend', 'Il passe à nouveau.');
  const market = await published(mira, 'Le marché du quai', 'Tous les mercredis.');
  await variant(mira, ferry, channel, 'Le bac reprend demain.');
  await variant(mira, market, channel, 'Le marché du quai rouvre.');
  await written(mira, 'La nuit plus courte', 'Une heure de moins.');
  const { page } = mira;
  await watchesForMice(page);
  await mira.goes(`/w/${workspace.slug}/agenda?view=week&day=${week.from}`);
  await page.getByRole('heading', { level: 1, name: `Nothing goes out ${week.name}.` }).waitFor();
  await accessible(page);

  // Wednesday, by the arrows; what has no time yet is offered there.
  const day = (name: string): Locator => page.getByRole('button', { name: `Plan something on ${name}` });
  await tabTo(page, day('Monday 22 March'));
  await presses(page, 'ArrowRight', 'ArrowRight');
  assert.ok(await day('Wednesday 24 March').evaluate((it) => it === document.activeElement));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Plan something on Wednesday 24 March' }).waitFor();
  await accessible(page);
  await plans(page, 'Le bac reprend', '09:15');
  await page.getByText('“Le bac reprend” goes out on Wednesday 24 March at 09:15.').first().waitFor();
  const first = page.getByRole('button', { name: /09:15.*Le bac reprend/ });
  await first.and(page.locator(':focus')).waitFor();

  // Another on Thursday, which is then moved to where the first stands, and is seen to crowd it.
  await presses(page, 'ArrowRight', 'Enter');
  await plans(page, 'Le marché du quai', '09:00');
  const second = page.getByRole('button', { name: /09:00.*Le marché du quai/ });
  await second.and(page.locator(':focus')).waitFor();
  await presses(page, 'm', 'ArrowLeft', 'ArrowDown');
  const moving = page.getByRole('application', { name: 'Moving “Le marché du quai”' });
  await moving.getByText('Wednesday 24 March, 09:15 (Europe/Paris)').waitFor();
  await moving.getByText('Less than a quarter of an hour from “Le bac reprend” at 09:15.').waitFor();
  await accessible(page);
  await page.keyboard.press('Enter');
  const look = page.getByRole('region', { name: 'What needs a look' });
  await look.getByText(/Wednesday 24 March: at the very same time\./).waitFor();
  await page.getByText(/In one place, pieces crowd one another\./).waitFor();
  await accessible(page);

  // Undone, it stands where it stood, and nothing crowds anything.
  await tabTo(page, page.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await look.waitFor({ state: 'detached' });
  await second.and(page.locator(':focus')).waitFor();
  assert.deepEqual(await planned(mira, week.from, week.until), {
    'Le bac reprend': '2027-03-24T09:15 2027-03-24T08:15:00.000Z',
    'Le marché du quai': '2027-03-25T09:00 2027-03-25T08:00:00.000Z',
  });

  // Half past two on Sunday is no time that clocks show: it becomes half past three, and this is said.
  await presses(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  assert.ok(await day('Sunday 28 March').evaluate((it) => it === document.activeElement));
  await page.keyboard.press('Enter');
  await plans(page, 'La nuit plus courte', '02:30');
  await page.getByText('Clocks there skip 02:30 that day; 03:30 is meant.').first().waitFor();
  await page.getByRole('button', { name: /03:30.*La nuit plus courte/ }).and(page.locator(':focus')).waitFor();

  // Four days further, over the change and into another week: the same time on the wall, an hour earlier elsewhere.
  await presses(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await second.and(page.locator(':focus')).waitFor();
  await presses(page, 'm', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.getByRole('heading', { level: 2, name: '29 March to 4 April 2027' }).waitFor();
  await moving.getByText('Monday 29 March, 09:00 (Europe/Paris)').waitFor();
  await page.keyboard.press('Enter');
  await second.and(page.locator(':focus')).waitFor();
  assert.deepEqual(await planned(mira, week.from, '2027-04-04'), {
    'Le bac reprend': '2027-03-24T09:15 2027-03-24T08:15:00.000Z',
    'La nuit plus courte': '2027-03-28T03:30 2027-03-28T01:30:00.000Z',
    'Le marché du quai': '2027-03-29T09:00 2027-03-29T07:00:00.000Z',
  });

  // Escape leaves everything where it was.
  await presses(page, 'm', 'ArrowRight', 'Escape');
  await second.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('PageUp');
  await page.getByRole('heading', { level: 1, name: `Two pieces go out ${week.name}.` }).waitFor();
  const mice = await page.evaluate(() => (globalThis as unknown as { mice: number }).mice);
  assert.equal(mice, 0, 'no mouse and no finger');
});

story('a piece is dragged to another day, given up, and both taken back', async (stage) => {
  const mira = await founded(stage);
  const channel = await rehearsal(mira);
  const ferry = await published(mira, 'Le bac reprend', 'Il passe à nouveau.');
  const { id } = await variant(mira, ferry, channel, 'Le bac reprend demain.');
  const at = { local: '2027-03-24T18:30', zone: 'America/New_York' };
  await mira.asks('POST', `${here}/publications`, { variant: id, planned: at });
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/agenda?view=month&day=${week.from}`);
  await page.getByRole('heading', { level: 1, name: 'One piece goes out in March 2027.' }).waitFor();
  const item = page.getByRole('button', { name: /23:30.*Le bac reprend/ });
  // Browsers drop only where they have seen something dragged over, which a busy one notices at the second move.
  const there = page.getByRole('gridcell', { name: 'Tuesday 30 March' });
  // What one drags over doesn't scroll into sight by itself.
  await there.scrollIntoViewIfNeeded();
  await item.hover();
  await page.mouse.down();
  await there.hover();
  await there.hover({ position: { x: 12, y: 12 } });
  await page.mouse.up();
  await page.getByText('“Le bac reprend” goes out on Tuesday 30 March at 23:30.').first().waitFor();
  assert.deepEqual(await planned(mira, '2027-03-30', '2027-03-30'), {
    'Le bac reprend': '2027-03-30T23:30 2027-03-30T21:30:00.000Z',
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('“Le bac reprend” is back where it was.').waitFor();
  assert.deepEqual(await planned(mira, '2027-03-24', '2027-03-24'), {
    'Le bac reprend': '2027-03-24T23:30 2027-03-24T22:30:00.000Z',
  });

  await item.click();
  const dialog = page.getByRole('dialog', { name: 'Le bac reprend' });
  await dialog.getByText(/America\/New York/).waitFor();
  await accessible(page);
  await dialog.getByRole('button', { name: 'Give up the plan' }).click();
  await page.getByText('“Le bac reprend” has no time any more.').first().waitFor();
  await item.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await item.waitFor();
});

story('a channel’s slots fill its queue, which is ordered, paused and let go on', async (stage) => {
  const mira = await founded(stage);
  const channel = await rehearsal(mira);
  const { page } = mira;
  await mira.goes(channelPlace(channel));
  const section = page.getByRole('region', { name: 'Slots and queue' });
  await section.getByText('No slots yet.').waitFor();
  for (const [day, time] of [
    ['Tuesday', '09:00'],
    ['Friday', '17:30'],
  ] as const) {
    await section.getByLabel('Day', { exact: true }).selectOption({ label: day });
    await section.getByLabel('Time', { exact: true }).fill(time);
    await section.getByRole('button', { name: 'Add a slot' }).click();
  }
  await section.getByRole('button', { name: 'Save the slots' }).click();
  await page.getByText('The slots are saved. Nothing in the queue was moved.').waitFor();
  await accessible(page);

  for (const title of ['Le bac', 'Le quai']) {
    const article = await published(mira, title, 'Un texte.');
    await variant(mira, article, channel, `${title}, dès demain.`);
    await mira.goes(`/w/${workspace.slug}/write/${article.id}/${channel.id}`);
    await page.getByRole('button', { name: 'Add to the queue' }).click();
    await page.getByRole('button', { name: 'Add to the queue' }).waitFor({ state: 'detached' });
  }
  await mira.goes(channelPlace(channel));
  const names = async (): Promise<string[]> => section.locator('ol .name').allTextContents();
  await section.getByRole('button', { name: 'Later: Le bac' }).waitFor();
  assert.deepEqual(await names(), ['Le bac', 'Le quai']);
  await section.getByRole('button', { name: 'Later: Le bac' }).press('Enter');
  await page.getByText('The queue has another order.').waitFor();
  assert.deepEqual(await names(), ['Le quai', 'Le bac']);

  await section.getByRole('button', { name: 'Pause', exact: true }).click();
  await section.getByText(/^Paused since/).waitFor();
  await accessible(page);
  await section.getByRole('button', { name: 'Let it go on' }).click();
  await section.getByText(/^Paused since/).waitFor({ state: 'detached' });
  await section.getByRole('button', { name: 'Take out Le quai' }).click();
  await page.getByText('“Le quai” is out of the queue. Its words stay.').waitFor();
  await section.getByRole('button', { name: 'Give them the next free slots' }).click();
  await page.getByText('The queue has new times.').waitFor();
  assert.deepEqual(await names(), ['Le bac']);
});

story('the agenda is read on a phone and from one’s own calendar', async (stage) => {
  const mira = await founded(stage, { width: 390, language: 'fr' });
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/agenda`);
  await page.getByText('Ici, vous voyez ce qui sort, et quand.').waitFor();
  await accessible(page);
  const article = await written(mira, 'La crue', 'L’eau monte.');
  const { id } = await mira.asks<{ id: string }>('POST', `${here}/originals/${article.id}/schedule`, {
    planned: { local: '2027-03-28T02:30' },
  });
  await mira.goes(`/w/${workspace.slug}/agenda?day=${week.from}`);
  await page.getByRole('button', { name: /03:30.*La crue/ }).waitFor();
  assert.equal(await page.getByRole('grid').count(), 0, 'days stand below one another');
  await accessible(page);

  await page.getByRole('button', { name: 'S’abonner' }).click();
  await page.getByRole('button', { name: 'Créer le lien' }).click();
  const link = await page.getByLabel('Lien secret').inputValue();
  await accessible(page);
  const answer = await fetch(link);
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
  const text = (await answer.text()).replaceAll('\r\n ', '');
  assert.match(text, new RegExp(`UID:${id}\r\n`));
  assert.match(text, /DTSTART:20270328T013000Z\r\n/);
  assert.match(text, /SUMMARY:Site: La crue\r\n/);
  // Nobody can have this link back: it is asked about first.
  await page.getByRole('button', { name: 'Le retirer', exact: true }).click();
  await page.getByRole('alert').getByText('il ne peut être rétabli').waitFor();
  await page.getByRole('button', { name: 'Le retirer pour de bon' }).click();
  await page.getByText('Le lien ne fonctionne plus.').waitFor();
  assert.equal((await fetch(link)).status, 404);
});
