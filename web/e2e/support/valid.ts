const checker = process.env['PARVIS_TEST_VNU'];

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

/**
 * Refuses a page in which the Nu HTML checker finds an error or something to warn about. The page is fetched as a
 * reader without scripts would get it.
 *
 * Where the checker does not run this says so and passes, except in continuous integration.
 */
export async function valid(address: string): Promise<void> {
  const response = await fetch(address);
  const kind = response.headers.get('content-type') ?? '';
  if (!kind.startsWith('text/html')) throw new Error(`${address} is ${kind}, not a page`);
  await validHtml(await response.text(), address);
}

/** The same for a page in hand. */
export async function validHtml(html: string, name: string): Promise<void> {
  if (!checker) {
    if (process.env['CI'] === 'true') throw new Error('PARVIS_TEST_VNU has to name the Nu HTML checker');
    console.log(`${name} was not checked: PARVIS_TEST_VNU names no Nu HTML checker`);
    return;
  }
  const answer = await fetch(`${checker}?out=json`, {
    method: 'POST',
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: html,
  });
  const { messages } = (await answer.json()) as { messages: Message[] };
  const faults = messages
    .filter((message) => message.type !== 'info' || message.subType === 'warning')
    // It does not know the page's address, so "self" means nothing to it; the browser judges the policy.
    .filter((message) => !message.message.includes('violates Content Security Policy'));
  if (faults.length > 0) {
    const lines = faults.map((fault) => `  line ${fault.lastLine ?? '?'}: ${fault.message}\n    ${fault.extract ?? ''}`);
    throw new Error(`${name} is not valid HTML:\n${lines.join('\n')}`);
  }
}
