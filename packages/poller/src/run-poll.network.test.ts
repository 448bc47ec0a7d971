import { gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { head, startRawServer } from './testing/raw-server.js';
import { pollConnector } from './testing/poll-connector.js';

/** Polls what a server answers; each request gets the same. Times are short, and there is one more attempt. */
async function poll(
  answer: (socket: Socket, count: number) => void,
  { seconds = 0.3, retryCount = 1 }: { seconds?: number; retryCount?: number } = {},
) {
  const server = await startRawServer(answer);
  const outcome = await pollConnector({
    auth: { type: 'None' },
    request: { apiEndpoint: `${server.origin}/logs`, retryCount, timeoutInSeconds: seconds },
    response: { eventsJsonPaths: ['$'] },
  });
  const [finding = ''] = outcome.findings;
  return { ...outcome, finding, attempts: server.count(), stopReason: outcome.report.stopReason };
}

describe('a server that is reached and gives no whole answer', () => {
  it.each<[string, (socket: Socket) => void, RegExp]>([
    [
      'dies within the body',
      (socket) => socket.end(`${head('200 OK', 'Content-Length: 100')}[{"a":1},`),
      /closed the connection before its answer was complete/,
    ],
    [
      'dies within a chunked body',
      (socket) => socket.end(`${head('200 OK', 'Transfer-Encoding: chunked')}5\r\n[1,2,\r\n`),
      /closed the connection before its answer was complete/,
    ],
    [
      'closes the connection without a word',
      (socket) => socket.end(),
      /closed the connection before its answer was complete/,
    ],
    [
      'resets the connection',
      (socket) => socket.resetAndDestroy(),
      /closed the connection before its answer was complete/,
    ],
    [
      'talks something else',
      (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
      /answered with something that is not HTTP/,
    ],
    [
      'sends chunks without sizes',
      (socket) => socket.end(`${head('200 OK', 'Transfer-Encoding: chunked')}zz\r\n[1]\r\n0\r\n\r\n`),
      /answered with something that is not HTTP: .*chunk size/,
    ],
    [
      'sends huge headers',
      (socket) => socket.end(`${head('200 OK', `X-Big: ${'x'.repeat(70_000)}`, 'Content-Length: 2')}[]`),
      /sent headers larger than 64 KiB/,
    ],
    [
      'sends broken gzip',
      (socket) => sendPacked(socket, gzipSync('[1,2,3]'.repeat(100)).subarray(0, 20)),
      /Content-Encoding "gzip", and its body cannot be unpacked: it breaks off before the end/,
    ],
    [
      'says gzip and sends text',
      (socket) => sendPacked(socket, Buffer.from('[1]')),
      /cannot be unpacked: it is not compressed with gzip/,
    ],
    [
      'sends an encoding nobody asked for',
      (socket) => sendPacked(socket, Buffer.from('[1]'), 'zstd'),
      /Content-Encoding "zstd", which was not asked for/,
    ],
    [
      'hangs before its headers',
      () => undefined,
      /^poll-window-failed: http:\S+ did not answer within 0\.3 s\./,
    ],
    [
      'hangs within the body',
      (socket) => void socket.write(`${head('200 OK', 'Content-Length: 100')}[1,`),
      /began to answer with status 200, but the answer was not complete within 0\.3 s\./,
    ],
    [
      'sends a byte now and then',
      (socket) => {
        socket.write(head('200 OK', 'Transfer-Encoding: chunked'));
        const timer = setInterval(() => socket.write('1\r\n \r\n'), 50);
        socket.on('close', () => clearInterval(timer));
      },
      /began to answer with status 200, but the answer was not complete within 0\.3 s\./,
    ],
    [
      'says that it is busy forever',
      (socket) => {
        const timer = setInterval(() => socket.write(head('102 Processing')), 20);
        socket.on('close', () => clearInterval(timer));
      },
      /did not answer within 0\.3 s\./,
    ],
  ])('%s', async (_, answer, message) => {
    const { finding, attempts, stopReason, clock, report } = await poll(answer);
    expect(finding).toMatch(message);
    expect(finding).toMatch(/Window 1 is not complete \(attempts: 2\)\.$/);
    expect({ attempts, stopReason, slept: clock.slept }).toEqual({
      attempts: 2,
      stopReason: 'window-failed',
      slept: [1000],
    });
    expect(report.diagnostics[0]!.location).toMatchObject({ pointer: '/properties/request/apiEndpoint' });
  });
  it('ends an endless body at the bound, without another attempt', async () => {
    const block = Buffer.alloc(1 << 20, 'x');
    const { finding, attempts } = await poll(
      (socket) => {
        socket.write(head('200 OK', 'Content-Type: text/plain'));
        const fill = (): void => {
          while (!socket.destroyed && socket.write(block));
        };
        socket.on('drain', fill);
        fill();
      },
      { seconds: 30 },
    );
    expect({ finding, attempts }).toEqual({
      finding: expect.stringMatching(/answered with more than 67108864 bytes/),
      attempts: 1,
    });
  }, 30_000);
  it('goes on when the next attempt succeeds', async () => {
    const { events, findings, stopReason } = await poll((socket, count) =>
      count === 1 ? socket.resetAndDestroy() : socket.end(`${head('200 OK', 'Content-Length: 7')}{"a":1}`),
    );
    expect({ events, findings, stopReason }).toEqual({
      events: [{ a: 1 }],
      findings: [],
      stopReason: 'complete',
    });
  });
});

describe('unusual answers that are right', () => {
  it.each([
    ['HTTP/1.0, ended by closing', 'HTTP/1.0 200 OK\r\n\r\n{"a":1}'],
    ['no length, ended by closing', `${head('200 OK', 'Connection: close')}{"a":1}`],
    [
      'informational answers before',
      `${head('103 Early Hints')}${head('200 OK', 'Content-Length: 7')}{"a":1}`,
    ],
    ['a byte order mark', `${head('200 OK', 'Content-Length: 10')}\uFEFF{"a":1}`],
    [
      'a character set that is none',
      `${head('200 OK', 'Content-Type: x/y; charset=none', 'Content-Length: 7')}{"a":1}`,
    ],
    ['an identity encoding', `${head('200 OK', 'Content-Encoding: identity', 'Content-Length: 7')}{"a":1}`],
  ])('%s', async (_, answer) => {
    const { events, findings } = await poll((socket) => socket.end(answer));
    expect({ events, findings }).toEqual({ events: [{ a: 1 }], findings: [] });
  });
  it('reads UTF-16, told by its byte order mark', async () => {
    const body = Buffer.from('\uFEFF["ä"]', 'utf16le');
    const { events } = await poll((socket) =>
      socket.end(Buffer.concat([Buffer.from(head('200 OK', `Content-Length: ${body.length}`)), body])),
    );
    expect(events).toEqual(['ä']);
  });
  it.each([
    ['204', head('204 No Content'), /^poll-no-events/],
    ['an empty body', head('200 OK', 'Content-Length: 0'), /^poll-no-events/],
    ['304', head('304 Not Modified'), /answered with status 304/],
  ])('%s', async (_, answer, message) => {
    const { findings } = await poll((socket) => socket.end(answer));
    expect(findings).toEqual([expect.stringMatching(message)]);
  });
});

function sendPacked(socket: Socket, body: Buffer, encoding = 'gzip'): void {
  socket.write(head('200 OK', `Content-Encoding: ${encoding}`, `Content-Length: ${body.length}`));
  socket.end(body);
}
