// Bluesky's directory, PDS, AppView and moderation service in one process, with two accounts to begin with.
// Writes READY_FILE, the variables for the tests as JSON, when everything answers.
import { rename, writeFile } from 'node:fs/promises';
import net from 'node:net';

// They would listen on every address of the machine.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  const [first, ...rest] = given;
  if (typeof first === 'number' && typeof rest[0] !== 'string') {
    return listen.call(this, first, '127.0.0.1', ...rest);
  }
  if (typeof first === 'object' && first?.port !== undefined && !first.host) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  }
  return listen.apply(this, given);
};

const { TestNetwork, mockMailer } = await import('@atproto/dev-env');

const port = (name) => Number(process.env[`${name}_PORT`]);
const pds = `http://localhost:${port('PDS')}`;
const appview = `http://localhost:${port('APPVIEW')}`;
const directory = `http://localhost:${port('DIRECTORY')}`;

const network = await TestNetwork.create({
  plc: { port: port('DIRECTORY') },
  pds: { port: port('PDS'), hostname: 'localhost', enableDidDocWithSession: true },
  bsky: { port: port('APPVIEW'), publicUrl: appview },
});
mockMailer(network.pds);

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    // What does not close in time is ended from outside.
    await network.close();
    process.exit(0);
  });
}

async function ask(method, body, token) {
  const response = await fetch(`${pds}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function account(name) {
  // Plain words like "brand" are reserved there.
  const handle = `parvis-${name}.test`;
  const password = `${name}-password`;
  const { did, accessJwt } = await ask('com.atproto.server.createAccount', {
    handle,
    password,
    email: `${name}@example.test`,
  });
  const app = await ask('com.atproto.server.createAppPassword', { name: 'parvis' }, accessJwt);
  const variable = `PARVIS_TEST_BLUESKY_${name.toUpperCase()}`;
  return {
    [`${variable}_HANDLE`]: handle,
    [`${variable}_DID`]: did,
    [`${variable}_PASSWORD`]: password,
    [`${variable}_APP_PASSWORD`]: app.password,
  };
}

const ready = {
  PARVIS_TEST_BLUESKY_PDS: pds,
  PARVIS_TEST_BLUESKY_APPVIEW: appview,
  PARVIS_TEST_BLUESKY_DIRECTORY: directory,
  ...(await account('brand')),
  ...(await account('reader')),
};
await writeFile(`${process.env.READY_FILE}.new`, JSON.stringify(ready, null, 2));
await rename(`${process.env.READY_FILE}.new`, process.env.READY_FILE);
