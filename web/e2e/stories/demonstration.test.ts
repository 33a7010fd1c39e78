import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { followPrintedLink } from '../support/people.ts';
import { story } from '../support/story.ts';
import { valid } from '../support/valid.ts';

const demo = { command: 'demo' } as const;

const pages = {
  home: '/',
  'the second page': '/page/2',
  'an article': '/quatre-vingt-onze-parapluies-et-un-seul-monsieur',
  'its translation': '/ninety-one-umbrellas-and-one-gentleman',
  'an article with tasks': '/perdre-quelque-chose-dans-les-regles',
} as const;

story(
  'the demonstration’s public pages are valid, accessible and fit a telephone, without scripts',
  async (stage) => {
    const { parvis } = stage;
    for (const path of Object.values(pages)) await valid(parvis.url + path);
    const front = await (await fetch(`${parvis.url}/`)).text();
    const note = /href="(\/notes\/[^"]+)"/.exec(front)?.[1];
    assert.ok(note, 'the front page leads to a note');
    await valid(parvis.url + note);

    const { page } = await stage.person({ language: 'fr', width: 390 });
    for (const path of [...Object.values(pages), note, '/rien-ici']) {
      await page.goto(parvis.url + path);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, `${path} is too wide`);
      await accessible(page);
    }
    await page.goto(parvis.url + pages['an article']);
    await page.getByRole('link', { name: 'Read this in English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ninety-one umbrellas and one gentleman' }).waitFor();
  },
  demo,
);

story(
  'whoever starts the demonstration follows its link into the workbench',
  async (stage) => {
    const { parvis } = stage;
    const { page } = await stage.person({ language: 'en' });
    await followPrintedLink(page, parvis);
    await page.getByText('Bureau des objets trouvés').first().waitFor();
  },
  demo,
);

story(
  'whoever looks round the demonstration finds advice that waits, a decision to look at again, and a strategy',
  async (stage) => {
    const { parvis } = stage;
    const { page } = await stage.person({ language: 'en' });
    await followPrintedLink(page, parvis);
    await page.getByText('Bureau des objets trouvés').first().waitFor();
    const decide = `${parvis.url}/app/w/objets-trouves/decide`;
    await page.goto(`${decide}/recommendations`);
    await page.getByText('Winifred offers us the back page').first().waitFor();
    await page.goto(`${decide}/decisions`);
    await page.getByText('How much time does Farbank get').first().waitFor();
    await page.goto(`${decide}/strategy`);
    await page.getByText('Farbank knows the way').first().waitFor();
    await accessible(page);
  },
  demo,
);
