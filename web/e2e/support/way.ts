import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The way to somebody else's server, which can be cut and mended: whoever knocks meanwhile is turned away at once. */
export class Way {
  readonly #to: URL;
  readonly #open = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  private constructor(to: URL) {
    this.#to = to;
  }

  static async to(url: string): Promise<Way> {
    const way = new Way(new URL(url));
    await way.mends();
    return way;
  }

  get address(): string {
    return `127.0.0.1:${this.#port}`;
  }

  get url(): string {
    return `http://${this.address}/`;
  }

  async cuts(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const socket of this.#open) socket.destroy();
    await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
  }

  async mends(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.#to.port), this.#to.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#open.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.#open.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    await new Promise<void>((listening) => server.listen(this.#port, '127.0.0.1', listening));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }
}
