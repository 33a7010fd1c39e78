import createClient, { type Middleware } from 'openapi-fetch';
import { readProblem, unreachable } from './problem.ts';
import type { paths } from './schema.d.ts';

/** What the client has to know about the stay at the desk, given by whoever keeps it. */
export interface Desk {
  /** The value that proves a change was asked for by this page. */
  csrf(): string | undefined;
  language(): string;
  /** Called when the server no longer knows the session. */
  signedOut(): void;
  /** Called with the date that an answer bears. */
  dated(date: string | null): void;
}

let desk: Desk = { csrf: () => undefined, language: () => 'en', signedOut: () => undefined, dated: () => undefined };

export function seat(at: Desk): void {
  desk = at;
}

const base = '/api/v1';
const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', desk.language());
    const csrf = desk.csrf();
    if (csrf && changes.has(request.method)) request.headers.set('x-parvis-csrf', csrf);
    return request;
  },
  async onResponse({ request, response }) {
    desk.dated(response.headers.get('date'));
    if (response.ok) return undefined;
    const problem = await readProblem(response);
    if (problem.code === 'not-signed-in' && new URL(request.url).pathname !== `${base}/session`) desk.signedOut();
    throw problem;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return unreachable();
  },
};

/** The only way from the workbench to the server. Every refusal is thrown as a `Problem`. */
export const api = createClient<paths>({
  // With its origin, because tests run where no page resolves a bare path.
  baseUrl: `${globalThis.location?.origin ?? ''}${base}`,
  credentials: 'same-origin',
  // Looked up at each call, so that what replaces it later (a test, an extension) is used.
  fetch: (request) => globalThis.fetch(request),
});
api.use(manners);

/** The body of an answer that has one; a refusal has been thrown before. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
