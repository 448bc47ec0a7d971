import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { createCertificate } from './testing/create-certificate.js';
import { startMockApi } from './testing/mock-api.js';
import { pollConnector } from './testing/poll-connector.js';
import { head, startRawServer } from './testing/raw-server.js';

async function poll(apiEndpoint: string) {
  const { findings, report } = await pollConnector({
    auth: { type: 'None' },
    request: { apiEndpoint, retryCount: 1, timeoutInSeconds: 5 },
    response: { eventsJsonPaths: ['$'] },
  });
  const attempts = report.requests.length;
  return { finding: findings[0], stopReason: report.stopReason, attempts };
}

it('says that a host name was not found', async () => {
  expect(await poll('https://api.contoso.invalid/logs')).toEqual({
    finding: expect.stringMatching(
      /^poll-window-failed: https:\/\/api\.contoso\.invalid cannot be reached \((ENOTFOUND|EAI_AGAIN)\): the (host name was not found|name server)/,
    ),
    stopReason: 'network',
    attempts: 2,
  });
});

it('says that nothing listens', async () => {
  const port = await unusedPort();
  expect(await poll(`http://127.0.0.1:${port}/logs`)).toEqual({
    finding: `poll-window-failed: http://127.0.0.1:${port} cannot be reached (ECONNREFUSED): the connection was refused; nothing listens on that port. Window 1 is not complete (attempts: 2).`,
    stopReason: 'network',
    attempts: 2,
  });
});

it('says that a server does not speak TLS', async () => {
  const { origin } = await startMockApi(() => ({ body: [] }));
  const { finding, stopReason } = await poll(origin.replace('http:', 'https:'));
  expect(finding).toMatch(/does not speak TLS.* Is it an http:\/\/ address\?/);
  expect(stopReason).toBe('network');
});

const now = new Date();
const lastYear = new Date(now.getTime() - 365 * 86_400_000);
const nextYear = new Date(now.getTime() + 365 * 86_400_000);

it.each([
  ['self-signed', '127.0.0.1', now, 'it is self-signed'],
  ['expired and self-signed', '127.0.0.1', lastYear, 'it (is self-signed|has expired)'],
  ['not valid yet', '127.0.0.1', nextYear, 'it (is self-signed|is not valid yet)'],
])('does not accept a certificate that is %s', async (_, host, notBefore, flaw) => {
  const { port, origin } = await startRawServer(
    (socket) => socket.end(head('200 OK')),
    createCertificate(host, new Date(notBefore.getTime() - 3_600_000)),
  );
  const { finding, stopReason, attempts } = await poll(`${origin}/logs`);
  expect(finding).toMatch(
    new RegExp(
      `^poll-window-failed: The certificate of 127\\.0\\.0\\.1:${port} is not accepted: ${flaw}\\. The service refuses it too`,
    ),
  );
  // Another attempt meets the same certificate.
  expect({ stopReason, attempts }).toEqual({ stopReason: 'network', attempts: 1 });
});

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
