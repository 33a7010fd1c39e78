import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { originals, place, written, type Original } from '../support/originals.ts';
import { bomb, painted } from '../support/paint.ts';
import { founded } from '../support/people.ts';
import { story } from '../support/story.ts';

story('what is no picture, or a bomb, is refused with its cause; the text stays', async (stage) => {
  const mira = await founded(stage, { language: 'fr' });
  const article = await written(mira, 'Le quai', 'Une vue du quai :');
  await mira.goes(place(article));
  await mira.page.getByRole('button', { name: 'Ajouter une image', exact: true }).click();
  const dialog = mira.page.getByRole('dialog', { name: 'Ajouter une image' });
  const sends = async (name: string, buffer: Buffer): Promise<void> => {
    const choosing = mira.page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choisir un fichier' }).click();
    await (await choosing).setFiles({ name, mimeType: 'image/png', buffer });
  };
  await sends('quai.png', Buffer.from('Ceci n’est pas une image.'));
  await dialog.getByText('Ce fichier n’est pas une image, quoi que dise son nom.').waitFor();
  await sends('quai.png', Buffer.from('%PDF-1.7'));
  await dialog.getByText('Les fichiers PDF ne sont pas acceptés.').waitFor();
  await accessible(mira.page);
  await sends('ville.png', bomb());
  await dialog.getByText('Cette image mesure 65535 × 65535 pixels, plus que ce qui est accepté.').waitFor();
  await sends('quai.png', painted(640, 480));
  const describing = mira.page.getByRole('dialog', { name: 'Que montre l’image ?' });
  await describing.getByRole('button', { name: 'L’insérer sans texte', exact: true }).click();
  await describing.waitFor({ state: 'detached' });
  assert.match(
    await mira.page.getByRole('textbox', { name: 'Texte' }).inputValue(),
    /^Une vue du quai :\n\n!\[\]\(media:[0-9a-f-]+\)\s*$/,
  );
});

story('a text of more than a mebibyte is refused with its size; what was typed stays', async (stage) => {
  const mira = await founded(stage);
  const article = await written(mira, 'Le long quai', 'Court.');
  await mira.goes(place(article));
  const text = mira.page.getByRole('textbox', { name: 'Text' });
  await text.fill('quai '.repeat(210_000));
  await mira.page.getByText('This text takes 1026 KiB; 1024 KiB is the most. Split it into two articles.').waitFor();
  await accessible(mira.page);
  assert.equal((await text.inputValue()).length, 1_050_000, 'what was typed is kept');
  const kept = await mira.asks<Original>('GET', `${originals}/${article.id}`);
  assert.equal(kept.working_copy.body, 'Court.');

  // Shorter, it saves itself again.
  await text.fill('quai '.repeat(1_000));
  await mira.page.getByText(/^Saved /).waitFor();
});
