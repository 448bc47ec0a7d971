import { TransportError, type Transport } from '@hubwright/poller';
import { hubwrightVersion } from '../version.js';
import type { LinkVerdict } from './link-verdict.js';

const timeoutMs = 15_000;
const gone = new Set([404, 410]);

/** Asks for a link: with HEAD and, since some servers do not know that, with GET before a link counts as gone. */
export async function followLink(address: string, transport: Transport): Promise<LinkVerdict> {
  const first = await ask('HEAD', address, transport);
  if (first.state === 'good' || first.state === 'no-host') return first;
  if (first.state === 'unknown' && first.isUnreachable) return first;
  return ask('GET', address, transport);
}

async function ask(method: string, address: string, transport: Transport): Promise<LinkVerdict> {
  const headers = { accept: '*/*', 'user-agent': `hubwright/${hubwrightVersion()}` };
  const url = address.replace(/#.*$/s, '');
  try {
    const { status } = await transport.send({
      method,
      url,
      headers,
      timeoutMs,
      credentialHeaders: [],
      carriesSecret: false,
    });
    if (status < 400) return { state: 'good' };
    return gone.has(status) ? { state: 'gone', status } : { state: 'unknown', isUnreachable: false };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return judge(error, url);
  }
}

function judge({ fault, message }: TransportError, url: string): LinkVerdict {
  // There is more than was asked for, so there is something.
  if (fault === 'too-large') return { state: 'good' };
  if (fault === 'network' && message.includes('ENOTFOUND'))
    return { state: 'no-host', host: new URL(url).host };
  return { state: 'unknown', isUnreachable: ['network', 'untrusted', 'broken', 'timeout'].includes(fault) };
}
