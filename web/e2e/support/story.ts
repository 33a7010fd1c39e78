import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Options, Parvis } from './parvis.ts';
import { closeBrowser, Person, type Seat } from './person.ts';

after(closeBrowser);

const failures = join(import.meta.dirname, '../../../screenshots/failures');

/** Where a story is told: an instance of its own, and people who come to it. */
export class Stage {
  readonly parvis: Parvis;
  readonly #people: Person[] = [];
  readonly #instances: Parvis[];
  readonly #chores: (() => Promise<void>)[] = [];

  private constructor(parvis: Parvis) {
    this.parvis = parvis;
    this.#instances = [parvis];
  }

  static async open(options?: Options): Promise<Stage> {
    return new Stage(await Parvis.start(options));
  }

  /** Somebody comes, with a browser of their own. */
  async person(seat?: Seat): Promise<Person> {
    const person = await Person.sits(seat);
    this.#people.push(person);
    return person;
  }

  /** One more instance, or the same data served again. */
  async another(options: Options): Promise<Parvis> {
    const parvis = await Parvis.start(options);
    this.#instances.push(parvis);
    return parvis;
  }

  /** Something to be tidied up when the story is told. */
  atTheEnd(chore: () => Promise<void>): void {
    this.#chores.push(chore);
  }

  /** What browsers complained about behind everybody's back. */
  get complaints(): string[] {
    return this.#people.flatMap((person) => person.complaints);
  }

  /** Keeps what everybody saw last, and what the server said; tells it too, for where the files can't be fetched. */
  async keep(name: string): Promise<string> {
    const folder = join(failures, name.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
    await mkdir(folder, { recursive: true });
    const told: string[] = [];
    for (const [index, { page }] of this.#people.entries()) {
      await page.screenshot({ path: join(folder, `${index + 1}.png`), fullPage: true }).catch(() => undefined);
      const seen = await page.locator('main').first().innerText({ timeout: 1_000 }).catch(String);
      told.push(`-- person ${index + 1}, at ${page.url()}`, seen.replaceAll(/\s*\n\s*/g, ' | ').slice(0, 2_000));
    }
    for (const [index, { log }] of this.#instances.entries()) {
      await writeFile(join(folder, `parvis-${index + 1}.log`), log);
      told.push(`-- instance ${index + 1}`, log.split('\n').slice(-20).join('\n'));
    }
    return `${folder}\n${told.join('\n')}`;
  }

  async close(): Promise<void> {
    await Promise.all(this.#people.map((person) => person.leaves()));
    await Promise.all(this.#instances.map((parvis) => parvis.discard()));
    await Promise.all(this.#chores.map((chore) => chore()));
  }
}

/**
 * A story: what somebody does and sees. Each has an instance of its own, so that stories do not lean on one another.
 * It fails, too, when a browser complains about something that nobody looked at. What stands beside it is started by a
 * function that gives the options.
 */
export function story(
  name: string,
  tell: (stage: Stage) => Promise<void>,
  options?: Options | (() => Promise<Options>),
): void {
  void test(name, async () => {
    const stage = await Stage.open(typeof options === 'function' ? await options() : options);
    try {
      await tell(stage);
      if (stage.complaints.length > 0) throw new Error(`the browser complains:\n${stage.complaints.join('\n')}`);
    } catch (cause) {
      console.log(`what everybody saw last, and what the server said: ${await stage.keep(name)}`);
      throw cause;
    } finally {
      await stage.close();
    }
  });
}
