import { readFile } from 'node:fs/promises';

/** A letter as the mail server kept it. */
export interface Letter {
  to: string[];
  from: string;
  tls: boolean;
  headers: Record<string, string>;
  text: string;
  html: string;
}

/** A real mail server, started by `cargo xtask counterparts up smtp`. */
export class MailServer {
  readonly #mailbox: string;
  /** What the program is told, so that its mail leaves by it. */
  readonly environment: Readonly<Record<string, string>>;

  constructor() {
    this.#mailbox = named('MAILBOX');
    this.environment = {
      PARVIS_SMTP_HOST: 'localhost',
      PARVIS_SMTP_PORT: named('PORT'),
      PARVIS_SMTP_USER: named('USER'),
      PARVIS_SMTP_PASSWORD_FILE: named('PASSWORD_FILE'),
      PARVIS_SMTP_CA_FILE: named('CA_FILE'),
      PARVIS_MAIL_FROM: 'Parvis <parvis@example.test>',
    };
  }

  /** Waits for a letter to an address that has this about it. */
  async receives(address: string, about: (letter: Letter) => boolean, seconds = 60): Promise<Letter> {
    const late = Date.now() + seconds * 1_000;
    for (;;) {
      const all = await this.#letters();
      const found = all.find((letter) => letter.to.includes(address) && about(letter));
      if (found) return found;
      if (Date.now() > late) {
        const seen = all.filter((letter) => letter.to.includes(address)).map((letter) => letter.headers['subject']);
        throw new Error(`no such letter reached ${address} in ${seconds} s; there were: ${seen.join(' | ')}`);
      }
      await new Promise((done) => setTimeout(done, 250));
    }
  }

  async #letters(): Promise<Letter[]> {
    const text = await readFile(this.#mailbox, 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Letter);
  }
}

function named(name: string): string {
  const value = process.env[`PARVIS_TEST_SMTP_${name}`];
  if (!value) throw new Error('no mail server runs: cargo xtask counterparts up smtp');
  return value;
}

/** The link in a letter's text that leads to a place below this path. */
export function linkTo(letter: Letter, path: string): string {
  const found = [...letter.text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link).find((link) => link.includes(path));
  if (!found) throw new Error(`no link to ${path} in:\n${letter.text}`);
  return found;
}
