import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Parvis } from './parvis.ts';
import { Desk } from './people.ts';
import { type Language, Person, type Scheme, type Session, widths } from './person.ts';

/** A screen to take pictures of. */
export interface Screen {
  name: string;
  /** Whether somebody is signed in; nobody is at the front door. */
  signedIn: boolean;
  /** Goes there. */
  go: (page: Page, parvis: Parvis) => Promise<void>;
}

const languages: readonly Language[] = ['en', 'fr'];
const schemes: readonly Scheme[] = ['light', 'dark'];

/**
 * Takes each screen in both widths, both languages, light and dark, into `folder`, and returns how many pictures that
 * were.
 */
export async function takePictures(
  folder: string,
  screens: readonly Screen[],
  parvis: Parvis,
  session?: Session,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  let taken = 0;
  for (const language of languages) {
    for (const width of widths) {
      for (const signedIn of [false, true]) {
        if (!screens.some((it) => it.signedIn === signedIn)) continue;
        const person = await Person.sits({ language, width, ...(signedIn && session && { session }) });
        if (signedIn) await new Desk(parvis, person).goesOn();
        for (const screen of screens.filter((it) => it.signedIn === signedIn)) {
          await screen.go(person.page, parvis);
          await settled(person.page);
          for (const colorScheme of schemes) {
            await person.page.emulateMedia({ colorScheme });
            const path = join(folder, `${screen.name}.${width}.${colorScheme}.${language}.png`);
            await person.page.screenshot({ path, fullPage: true });
            taken += 1;
          }
        }
        await person.leaves();
      }
    }
  }
  return taken;
}

/** Until pictures and letters are there. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What lies below the window is on the picture too, and would never load by itself.
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}
