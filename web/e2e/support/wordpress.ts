import { test } from 'node:test';
import { eventually } from './eventually.ts';
import { type Stage, story } from './story.ts';

/** The WordPress that `cargo xtask counterparts up wordpress` started; none where it wasn't. */
const url = process.env['PARVIS_TEST_WORDPRESS_URL'];

interface Post {
  id: number;
  link: string;
}

/** A real WordPress, written to as its administrator does, and commented on as anybody may. */
export class WordPress {
  readonly url: string;
  readonly #key: string;

  constructor(address: string) {
    this.url = address;
    const { PARVIS_TEST_WORDPRESS_USER: user, PARVIS_TEST_WORDPRESS_APP_PASSWORD: password } = process.env;
    this.#key = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }

  get host(): string {
    return new URL(this.url).host;
  }

  async #asks<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/wp-json/wp/v2/${path}`, {
      method,
      headers: { authorization: this.#key, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  publishes(title: string, content: string, excerpt = ''): Promise<Post> {
    return this.#asks('POST', 'posts', { title, content, excerpt, status: 'publish', comment_status: 'open' });
  }

  async changes(post: Post, to: { title?: string; content?: string }): Promise<void> {
    await this.#asks('POST', `posts/${post.id}`, to);
  }

  async deletes(post: Post): Promise<void> {
    await this.#asks('DELETE', `posts/${post.id}`);
  }

  /** As a reader does, in the form below the article. */
  async comments(post: Post, name: string, words: string): Promise<void> {
    const form = new URLSearchParams({
      comment: words,
      author: name,
      email: 'reader@example.test',
      comment_post_ID: String(post.id),
      comment_parent: '0',
      submit: '1',
    });
    const response = await fetch(`${this.url}/wp-comments-post.php`, { method: 'POST', body: form, redirect: 'manual' });
    if (response.status !== 302) throw new Error(`the comment was refused: ${response.status} ${await response.text()}`);
  }

  /** Answers the newest comment under an article, as who writes there does. Gives the number of what was answered. */
  async answers(post: Post, words: string): Promise<number> {
    const [newest] = await this.#asks<{ id: number }[]>('GET', `comments?post=${post.id}&per_page=1`);
    if (!newest) throw new Error('there is nothing to answer');
    await this.#asks('POST', 'comments', { post: post.id, parent: newest.id, content: words });
    return newest.id;
  }

  /** Waits until its own API shows something. */
  async shows(path: string, words: string): Promise<void> {
    await eventually(async () => {
      const response = await fetch(`${this.url}/wp-json/wp/v2/${path}`);
      return (await response.text()).includes(words);
    });
  }
}

/** A story beside a real WordPress. Left out where there is none, except in continuous integration. */
export function storyOnWordPress(name: string, tell: (stage: Stage, blog: WordPress) => Promise<void>): void {
  if (!url) {
    void test(name, { skip: process.env['CI'] !== 'true' && 'no WordPress runs here' }, () => {
      throw new Error('PARVIS_TEST_WORDPRESS_… have to name a WordPress');
    });
    return;
  }
  const blog = new WordPress(url);
  story(name, (stage) => tell(stage, blog), { environment: { PARVIS_ALLOWED_ADDRESSES: blog.host } });
}
