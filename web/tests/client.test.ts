import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../src/lib/api/problem.ts';

vi.stubGlobal('location', new URL('http://desk.example/app'));
const { answer, api, seat } = await import('../src/lib/api/client.ts');

const sent: Request[] = [];
let reply: () => Response | Promise<Response>;
const signedOut = vi.fn();
const dated = vi.fn();

beforeEach(() => {
  sent.length = 0;
  signedOut.mockReset();
  dated.mockReset();
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request);
    return reply();
  });
  seat({ csrf: () => 'word', language: () => 'fr', signedOut, dated });
});
afterEach(() => vi.unstubAllGlobals());

const problem = (status: number, code: string): Response =>
  new Response(JSON.stringify({ title: 'No.', status, code }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

test('a change carries the word that proves it came from here, a reading doesn’t; both say the language', async () => {
  reply = () => new Response('{"needed":false}', { headers: { 'content-type': 'application/json' } });
  await api.GET('/setup');
  reply = () => new Response(null, { status: 204 });
  await api.DELETE('/session');
  expect(sent.map((request) => request.headers.get('x-parvis-csrf'))).toEqual([null, 'word']);
  expect(sent.map((request) => request.headers.get('accept-language'))).toEqual(['fr', 'fr']);
  expect(sent.map((request) => new URL(request.url).pathname)).toEqual(['/api/v1/setup', '/api/v1/session']);
});

test('an answer is handed over, a refusal is thrown', async () => {
  reply = () => new Response('{"needed":true}', { headers: { 'content-type': 'application/json' } });
  expect(await answer(api.GET('/setup'))).toEqual({ needed: true });
  reply = () => problem(503, 'busy');
  await expect(answer(api.GET('/setup'))).rejects.toMatchObject({ code: 'busy', status: 503 });
});

test('a session that ended leads out, but asking whether there is one doesn’t', async () => {
  reply = () => problem(401, 'not-signed-in');
  await expect(api.GET('/session')).rejects.toBeInstanceOf(Problem);
  expect(signedOut).not.toHaveBeenCalled();
  await expect(api.GET('/setup')).rejects.toBeInstanceOf(Problem);
  expect(signedOut).toHaveBeenCalledOnce();
});

test('a server that doesn’t answer is a problem of its own', async () => {
  reply = () => Promise.reject(new TypeError('fetch failed'));
  await expect(api.GET('/setup')).rejects.toMatchObject({ code: 'unreachable' });
});

test('the date of each answer is heard, so that a clock that is wrong is noticed', async () => {
  const date = 'Sun, 22 Nov 2026 13:00:00 GMT';
  reply = () => new Response(null, { status: 204, headers: { date } });
  await api.DELETE('/session');
  expect(dated).toHaveBeenCalledWith(date);
});
