import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { connectToAzure, type AzureConnection } from '../connection/azure-connection.js';
import { staticCredential } from '../connection/credential.js';

/** A request as the server got it; an absent body is an empty object. */
export interface AskedRequest {
  readonly method: string;
  readonly body: JsonObject;
}

/** Gives the answer to a request; `count` is 1 for the first one. */
export type AnswerRequest = (asked: AskedRequest, count: number) => { status?: number; json?: unknown };

const closers: (() => void)[] = [];
afterAll(() => closers.forEach((close) => close()));

/** An Azure on the loopback address that answers as a function says and is asked once. It is closed after the tests of the file. */
export async function startAnsweringAzure(
  answer: AnswerRequest,
): Promise<{ readonly azure: AzureConnection; readonly asked: readonly AskedRequest[] }> {
  const asked: AskedRequest[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (data: Buffer) => (text += data.toString('utf8')));
    request.on('end', () => {
      asked.push({ method: request.method ?? '', body: JSON.parse(text || '{}') as JsonObject });
      const { status = 200, json } = answer(asked.at(-1)!, asked.length);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(json === undefined ? '' : JSON.stringify(json));
    });
  });
  closers.push(() => server.close().closeAllConnections());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const azure = connectToAzure({
    subscriptionId: 's',
    credential: staticCredential('t'),
    version: '1',
    correlationId: 'id',
    endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    retry: { attempts: 1, firstDelay: 1, longestDelay: 1 },
  });
  return { azure, asked };
}
