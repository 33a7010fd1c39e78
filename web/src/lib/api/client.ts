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

/** What each request says of who asks. */
function said(method: string): Record<string, string> {
  const csrf = desk.csrf();
  return { 'accept-language': desk.language(), ...(csrf && changes.has(method) ? { 'x-parvis-csrf': csrf } : {}) };
}

/** Throws what an answer refuses. */
async function accepted(path: string, response: Response): Promise<void> {
  desk.dated(response.headers.get('date'));
  if (response.ok) return;
  const problem = await readProblem(response);
  if (problem.code === 'not-signed-in' && path !== `${base}/session`) desk.signedOut();
  throw problem;
}

const manners: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(said(request.method))) request.headers.set(name, value);
    return request;
  },
  async onResponse({ request, response }) {
    await accepted(new URL(request.url).pathname, response);
    return undefined;
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

/**
 * Sends a file, and tells how much of it has arrived, between 0 and 1: the client can't, since `fetch` doesn't say. `path` is
 * below the API's base. The answer's body, or the refusal thrown as a `Problem`.
 */
export function send<T>(path: string, file: Blob, arrived: (share: number) => void): Promise<T> {
  const request = new XMLHttpRequest();
  return new Promise((done, failed) => {
    request.open('POST', base + path);
    request.responseType = 'text';
    for (const [name, value] of Object.entries(said('POST'))) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => arrived(total > 0 ? loaded / total : 0);
    request.onerror = () => failed(unreachable());
    request.onload = () => {
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '', date: request.getResponseHeader('date') ?? '' };
      const response = new Response(request.responseText, { status: request.status, headers });
      accepted(base + path, response).then(() => done(JSON.parse(request.responseText) as T), failed);
    };
    request.send(file);
  });
}
