import { accessible } from '../support/accessible.ts';
import { founded, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

for (const [language, sentence, whatToDo] of [
  ['en', 'The server’s clock and this device’s don’t agree.', 'If this is the right time, set this device’s clock'],
  [
    'fr',
    'L’horloge du serveur et celle de cet appareil ne s’accordent pas.',
    'Si elle est juste, réglez l’horloge de cet appareil',
  ],
] as const) {
  story(`whoever plans by a server whose clock was moved back is told so (${language})`, async (stage) => {
    const mira = await founded(stage, { language });
    await mira.goes(`/w/${workspace.slug}/members`);
    await mira.page.getByRole('heading', { level: 1 }).waitFor();
    await mira.page.getByText(sentence).waitFor({ state: 'detached' });

    // For somebody in front of it a clock three hours ahead here is one three hours behind there.
    await mira.page.clock.setSystemTime(Date.now() + 3 * 3_600_000);
    await mira.page.reload();
    await mira.page.getByText(sentence).waitFor();
    await mira.page.getByText(whatToDo).waitFor();
    await accessible(mira.page);
  });
}
