import type { Page } from 'playwright-core';
import type { Parvis } from './support/parvis.ts';
import type { Screen } from './support/pictures.ts';

/**
 * Every screen that the demonstration can show, the public site's too. A new one is added here, so that somebody looks
 * at it.
 */
export const screens: readonly Screen[] = [
  { name: 'home', signedIn: false, go: at('/') },
  { name: 'article', signedIn: false, go: throughFirst('/', '.list h2 a') },
  { name: 'note', signedIn: false, go: throughFirst('/', '.list a.when[href^="/notes/"]') },
  { name: 'topic', signedIn: false, go: throughFirst('/', '.boxes a') },
  { name: 'byline', signedIn: false, go: throughFirst('/', '.boxes a[href^="/author/"]') },
  { name: 'archive', signedIn: false, go: at('/archive') },
  { name: 'search', signedIn: false, go: at('/search?q=halles') },
  { name: 'search-slip', signedIn: false, go: at('/search?q=marchee+couvrt') },
  { name: 'missing', signedIn: false, go: at('/nowhere') },
  { name: 'sign-in', signedIn: false, go: at('/app/sign-in') },
  { name: 'link-spent', signedIn: false, go: at('/app/sign-in/link/spent') },
  { name: 'password-spent', signedIn: false, go: at('/app/password/spent') },
  { name: 'invitation-spent', signedIn: false, go: at('/app/invitation/spent') },
  { name: 'today', signedIn: true, go: at('/app') },
  { name: 'write', signedIn: true, go: inWorkspace('/write') },
  { name: 'new', signedIn: true, go: inWorkspace('/write/new?kind=article') },
  { name: 'briefs', signedIn: true, go: inWorkspace('/briefs') },
  { name: 'brief-new', signedIn: true, go: inWorkspace('/briefs/new') },
  { name: 'beginnings', signedIn: true, go: inWorkspace('/briefs/beginnings') },
  { name: 'campaigns', signedIn: true, go: inWorkspace('/campaigns') },
  { name: 'campaign-new', signedIn: true, go: inWorkspace('/campaigns/new') },
  { name: 'media', signedIn: true, go: inWorkspace('/media') },
  { name: 'picture', signedIn: true, go: picture },
  { name: 'desk', signedIn: true, go: placed((it) => `/write/${it.original}`) },
  { name: 'side-by-side', signedIn: true, go: placed((it) => `/write/${it.original}/places`) },
  { name: 'variant', signedIn: true, go: placed((it) => `/write/${it.original}/${it.channel}`) },
  { name: 'agenda', signedIn: true, go: inWorkspace('/agenda?view=week') },
  { name: 'agenda-month', signedIn: true, go: inWorkspace('/agenda?view=month') },
  { name: 'agenda-list', signedIn: true, go: inWorkspace('/agenda?view=list') },
  { name: 'appearance', signedIn: true, go: appearance },
  { name: 'channels', signedIn: true, go: inWorkspace('/channels') },
  { name: 'channel', signedIn: true, go: placed((it) => `/channels/${it.channel}`) },
  { name: 'health', signedIn: true, go: neglected },
  { name: 'plan-revive', signedIn: true, go: planned('revive') },
  { name: 'plan-leave', signedIn: true, go: planned('leave') },
  { name: 'fit', signedIn: true, go: inWorkspace('/channels/fit') },
  { name: 'fit-one', signedIn: true, go: inWorkspace('/channels/fit/pinterest') },
  { name: 'fit-weigh', signedIn: true, go: inWorkspace('/channels/fit/pinterest?weigh') },
  { name: 'facts', signedIn: true, go: inWorkspace('/channels/facts') },
  { name: 'connect-refused', signedIn: true, go: at('/app/connect?error=access_denied') },
  { name: 'members', signedIn: true, go: inWorkspace('/members') },
  { name: 'me', signedIn: true, go: at('/app/me') },
  { name: 'tokens', signedIn: true, go: inWorkspace('/tokens') },
  { name: 'notices', signedIn: true, go: inWorkspace('/notices') },
  { name: 'notices-settings', signedIn: true, go: inWorkspace('/notices/settings') },
  { name: 'unsubscribe-spent', signedIn: false, go: at('/app/unsubscribe/spent') },
  { name: 'square', signedIn: true, go: inWorkspace('/square') },
  { name: 'conversation', signedIn: true, go: conversation },
  { name: 'decide', signedIn: true, go: inWorkspace('/decide') },
  { name: 'strategy', signedIn: true, go: inWorkspace('/decide/strategy') },
  { name: 'recommendations', signedIn: true, go: inWorkspace('/decide/recommendations') },
  { name: 'recommendation', signedIn: true, go: first('recommendations?list=waiting') },
  { name: 'recommendation-settled', signedIn: true, go: first('recommendations?list=taken') },
  { name: 'client', signedIn: true, go: client },
  { name: 'client-brief', signedIn: true, go: clientBrief },
  { name: 'advise', signedIn: true, go: inWorkspace('/decide/recommendations/new') },
  { name: 'decisions', signedIn: true, go: inWorkspace('/decide/decisions') },
  { name: 'decision', signedIn: true, go: first('decisions?list=standing') },
  { name: 'record', signedIn: true, go: inWorkspace('/decide/decisions/new') },
  { name: 'client-spent', signedIn: false, go: at('/app/client/spent') },
  { name: 'involvement', signedIn: true, go: inWorkspace('/decide/involvement') },
  { name: 'reviews', signedIn: true, go: inWorkspace('/decide/reviews') },
  { name: 'review', signedIn: true, go: first('reviews') },
  { name: 'responsibilities', signedIn: true, go: inWorkspace('/decide/responsibilities') },
  { name: 'site', signedIn: true, go: inWorkspace('/site') },
  { name: 'home-settings', signedIn: true, go: homeSettings },
  { name: 'audit', signedIn: true, go: inWorkspace('/audit') },
  { name: 'design', signedIn: true, go: at('/app/design') },
];

/** The public site once more, in the theme that the demonstration doesn't begin with. */
export const inHalle: readonly Screen[] = [
  { name: 'halle-home', signedIn: false, go: at('/') },
  { name: 'halle-older', signedIn: false, go: at('/page/2') },
  { name: 'halle-article', signedIn: false, go: throughFirst('/', '.card h2 a') },
  { name: 'halle-note', signedIn: false, go: throughFirst('/', '.slip a.when') },
  { name: 'halle-topic', signedIn: false, go: throughFirst('/', '.aisles a') },
  { name: 'halle-byline', signedIn: false, go: throughFirst('/', '.boxes a[href^="/author/"]') },
  { name: 'halle-archive', signedIn: false, go: at('/archive') },
  { name: 'halle-search', signedIn: false, go: at('/search?q=halles') },
  { name: 'halle-search-slip', signedIn: false, go: at('/search?q=marchee+couvrt') },
  { name: 'halle-missing', signedIn: false, go: at('/nowhere') },
];

/** What an instance shows that nobody has opened yet. `token` is the one it prints. */
export const unopened = (token: string): readonly Screen[] => [
  { name: 'setup', signedIn: false, go: at(`/app/setup?token=${token}`) },
];

/** What needs a link that is still good, or somebody who runs the instance: the demonstration has neither. */
export const opened = (links: { invitation: string; password: string }): readonly Screen[] => [
  { name: 'invitation', signedIn: false, go: at(new URL(links.invitation).pathname) },
  { name: 'password', signedIn: false, go: at(new URL(links.password).pathname) },
  { name: 'instance', signedIn: true, go: at('/app/instance') },
];

/** A place of the workspace that the demonstration opens with. */
function inWorkspace(path: string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await at('/app')(page, parvis);
    await page.waitForURL((url) => url.pathname.startsWith('/app/w/'));
    const [workspace] = /\/app\/w\/[^/]+/.exec(new URL(page.url()).pathname) ?? [''];
    await at(workspace + path)(page, parvis);
  };
}

interface Placed {
  /** None for a place that is served by hand. */
  network?: string | null;
  original: string;
  channel: string;
}

/** A screen about something that was placed: the newest publication on a network leads there. */
function placed(path: (it: Placed) => string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await inWorkspace('/write')(page, parvis);
    const [, workspace] = /\/app\/w\/([^/]+)/.exec(page.url()) ?? [];
    const found = await page.evaluate(async (at) => {
      const answer = await fetch(at);
      return (await answer.json()) as { items: Placed[] };
    }, `/api/v1/workspaces/${workspace}/publications?state=published`);
    const newest = found.items.find((it) => it.network);
    if (!newest) throw new Error('the demonstration has published something somewhere');
    await at(`/app/w/${workspace}${path(newest)}`)(page, parvis);
    // The workbench's page of errors has a heading too.
    if (await page.getByText('404', { exact: true }).isVisible()) throw new Error(`nothing stands at ${page.url()}`);
  };
}

/** What the first link of a kind on a page leads to. */
function throughFirst(path: string, link: string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await at(path)(page, parvis);
    await page.locator(link).first().click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
}

/** The first picture of the library, opened. */
async function picture(page: Page, parvis: Parvis): Promise<void> {
  await inWorkspace('/media')(page, parvis);
  await page.locator('a[data-cell]').first().click();
  await page.getByRole('slider').first().waitFor();
}

async function conversation(page: Page, parvis: Parvis): Promise<void> {
  await inWorkspace('/square?show=all')(page, parvis);
  const list = page.url();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== list);
  await page.getByRole('textbox').waitFor();
}

/** Something that the rest of the house says, opened from the agenda; where it says nothing, a new one. */
async function appearance(page: Page, parvis: Parvis): Promise<void> {
  await inWorkspace('/agenda?view=list')(page, parvis);
  const [from, until] = [-60, 120].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
  const told = await asks<{ id: string; first_day: string }[]>(page, 'GET', `appearances?from=${from}&until=${until}`);
  const [one] = told;
  if (one) await inWorkspace(`/agenda?view=list&day=${one.first_day}&appearance=${one.id}`)(page, parvis);
  else await page.locator('header.page').getByRole('button').last().click();
  await page.getByRole('dialog').waitFor();
}

/** Where one says that the articles live elsewhere. */
async function homeSettings(page: Page, parvis: Parvis): Promise<void> {
  await inWorkspace('/site')(page, parvis);
  await page.locator('.home .actions button').last().click();
  await page.getByRole('dialog').waitFor();
}

function at(path: string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await page.goto(parvis.url + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
}

/** The first of a list of what was thought about. */
function first(list: string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await inWorkspace('/decide')(page, parvis);
    const listed = await asks<{ id: string }[] | { items: { id: string }[] }>(page, 'GET', list);
    const [noun] = list.split('?');
    const all = Array.isArray(listed) ? listed : listed.items;
    await inWorkspace(`/decide/${noun}/${found(all[0]).id}`)(page, parvis);
  };
}

/** A channel that is neglected, and for which nobody has made a plan; where each has one, the last is given up. */
async function neglected(page: Page, parvis: Parvis): Promise<void> {
  await inWorkspace('/channels')(page, parvis);
  const all = await asks<{ channel: string }[]>(page, 'GET', 'health?state=neglected');
  let chosen: string | undefined;
  for (const { channel } of all) {
    const plans = await asks<Planned[]>(page, 'GET', `channels/${channel}/plans`);
    if (chosen === undefined && !plans.some(goes)) chosen = channel;
  }
  if (chosen === undefined) {
    chosen = found(all.at(-1)).channel;
    const plans = await asks<Planned[]>(page, 'GET', `channels/${chosen}/plans`);
    await asks(page, 'POST', `plans/${found(plans.find(goes)).id}/give-up`, { reason: 'It is looked at again.' });
  }
  await inWorkspace(`/channels/${chosen}`)(page, parvis);
}

interface Planned {
  id: string;
  kind: string;
  state: string;
}

/** Whether somebody still follows it. */
function goes({ state }: Planned): boolean {
  return state === 'open' || state === 'followed';
}

/** A plan that is followed; where there is none of its kind, one is made for a place that could do with it. */
function planned(kind: string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await inWorkspace('/channels')(page, parvis);
    const health = await asks<{ channel: string; state: string }[]>(page, 'GET', 'health');
    const of = (channel: string) => asks<Planned[]>(page, 'GET', `channels/${channel}/plans`);
    let chosen: string | undefined;
    for (const { channel } of health) {
      if ((await of(channel)).some((plan) => plan.kind === kind && goes(plan))) chosen = channel;
    }
    if (chosen === undefined) {
      // What is neglected comes last: it has a picture of its own, without a plan.
      const rest = health.toSorted((one, other) => Number(one.state === 'neglected') - Number(other.state === 'neglected'));
      for (const { channel, state } of rest) {
        if (chosen === undefined && state !== 'left' && !(await of(channel)).some(goes)) chosen = channel;
      }
      await asks(page, 'POST', `channels/${found(chosen)}/plans`, { kind });
    }
    await inWorkspace(`/channels/${found(chosen)}`)(page, parvis);
  };
}

/** What a client reads who was sent advice: a link is made for them. */
async function client(page: Page, parvis: Parvis): Promise<void> {
  await inWorkspace('/decide')(page, parvis);
  const { items } = await asks<{ items: { id: string }[] }>(page, 'GET', 'recommendations?list=waiting');
  await followsLink(page, `recommendations/${found(items[0]).id}/send`);
}

/** What a client sees who may ask for content. */
async function clientBrief(page: Page, parvis: Parvis): Promise<void> {
  await inWorkspace('/briefs')(page, parvis);
  await followsLink(page, 'brief-links');
}

async function followsLink(page: Page, makes: string): Promise<void> {
  const language = await page.evaluate(() => document.documentElement.lang);
  const { address } = await asks<{ address: string }>(page, 'POST', makes, { name: 'Odile Perrin', language });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Asks the API about the workspace that is open, as the workbench would. */
async function asks<T>(page: Page, method: string, path: string, data?: unknown): Promise<T> {
  const [, workspace = ''] = /\/app\/w\/([^/]+)/.exec(page.url()) ?? [];
  const { origin } = new URL(page.url());
  const session = await page.request.get(`${origin}/api/v1/session`);
  const { csrf } = (await session.json()) as { csrf: string };
  const answer = await page.request.fetch(`${origin}/api/v1/workspaces/${workspace}/${path}`, {
    method,
    headers: { 'x-parvis-csrf': csrf },
    ...(data !== undefined && { data }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

function found<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('the demonstration has one');
  return it;
}
