import { expect, test } from 'vitest';
import { readProblem } from '../src/lib/api/problem.ts';

function refusal(body: unknown, kind = 'application/problem+json', status = 422): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': kind },
  });
}

test('a refusal keeps its sentence, its name and what is wrong with each field', async () => {
  const problem = await readProblem(
    refusal({
      type: 'urn:parvis:problem:invalid',
      title: 'Something isn’t right yet.',
      status: 422,
      code: 'invalid',
      faults: [{ field: 'workspace.slug', code: 'taken', sentence: 'That word is in use.' }],
      roles_that_could: ['lead'],
      extra: { seconds: 3 },
    }),
  );
  expect(problem).toMatchObject({
    message: 'Something isn’t right yet.',
    status: 422,
    code: 'invalid',
    faults: [{ field: 'workspace.slug', sentence: 'That word is in use.' }],
    rolesThatCould: ['lead'],
    extra: { seconds: 3 },
  });
});

test.each([
  ['a proxy’s page', refusal('<html>Bad gateway</html>', 'text/html', 502)],
  ['broken JSON', refusal('{"title":', 'application/json', 502)],
  ['JSON of another kind', refusal({ error: 'no' }, 'application/json', 502)],
])('%s becomes a problem that names the status', async (_, response) => {
  expect(await readProblem(response)).toMatchObject({ code: 'unreadable', status: 502, faults: [] });
});
