import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { BodyReading } from './body-reading.js';
import type { ResponsePlan } from './polling-plan.js';
import { readResponse } from './read-response.js';

const json: ResponsePlan = {
  eventsPaths: ['$'],
  format: 'json',
  compression: undefined,
  successPath: undefined,
  successValue: undefined,
  childrenToArray: false,
  csv: { delimiter: ',', escape: '"', hasHeader: true, hasBoundary: false },
};

function read(body: string | Buffer, plan: Partial<ResponsePlan> = {}, headers = {}): BodyReading {
  return readResponse({ status: 200, headers, body: Buffer.from(body), url: '' }, { ...json, ...plan });
}

describe('what would exhaust the process is a problem with a sentence', () => {
  const columns = Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(',');
  const laughs = [...'bcdefgh']
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
    .join('');
  it.each<[string, string | Buffer, Partial<ResponsePlan>, RegExp]>([
    ['lists in lists', '['.repeat(100_000), {}, /no JSON/],
    ['lists in lists, closed', '['.repeat(100_000) + ']'.repeat(100_000), {}, /nested more than 500 levels/],
    [
      'objects in objects around a long number',
      `${'{"a":'.repeat(100_000)}12345678901234567890${'}'.repeat(100_000)}`,
      {},
      /nested more than 500 levels/,
    ],
    [
      'a gzip bomb',
      gzipSync(Buffer.alloc(100_000_000)),
      { compression: 'gzip' },
      /says that the body is compressed, but it unpacks to more than 64 MiB/,
    ],
    [
      'a bomb in several members',
      Buffer.concat(Array<Buffer>(8).fill(gzipSync(Buffer.alloc(10_000_000)))),
      { compression: 'multi-gzip' },
      /more than 64 MiB/,
    ],
    [
      'a deflate bomb',
      deflateSync(Buffer.alloc(100_000_000)),
      { compression: 'deflate' },
      /more than 64 MiB/,
    ],
    [
      'gzip that breaks off',
      gzipSync('[1,2,3]').subarray(0, 15),
      { compression: 'gzip' },
      /breaks off before the end of the gzip data/,
    ],
    ['no gzip', Buffer.from([0, 1, 2]), { compression: 'gzip' }, /but it is not compressed with gzip/],
    ['wide CSV', `${columns}\n1`, { format: 'csv' }, /no CSV: A row has more than 10000 columns/],
    [
      'elements in elements',
      '<a>'.repeat(5000) + '</a>'.repeat(5000),
      { format: 'xml' },
      /nested tags exceeded/,
    ],
    [
      'an entity that reads a file',
      '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>',
      { format: 'xml' },
      /External entities are not supported/,
    ],
    [
      'a large entity many times',
      `<!DOCTYPE l [<!ENTITY a "${'x'.repeat(9000)}">]><l>${'&a;'.repeat(100)}</l>`,
      { format: 'xml' },
      /Expanded content length limit exceeded/,
    ],
    ['a dangerous name', '<r><__proto__>1</__proto__></r>', { format: 'xml' }, /Invalid name: "__proto__"/],
  ])('%s', (_, body, plan, message) => {
    expect(read(body, plan)).toEqual({ problem: expect.stringMatching(message) });
  });
  it('entities within entities stay small', () => {
    const reading = read(`<!DOCTYPE l [<!ENTITY a "ha">${laughs}]><l>&h;</l>`, { format: 'xml' });
    expect(JSON.stringify(reading).length).toBeLessThan(1_000_000);
  });
});

describe('bodies that are right', () => {
  it.each<[string, Buffer, string]>([
    ['deflate with the frame of zlib', deflateSync('[1]'), 'deflate'],
    ['deflate without', deflateRawSync('[1]'), 'deflate'],
    ['nothing unpacked twice', Buffer.from('[1]'), 'gzip'],
  ])('%s', (_, body, compression) => {
    expect(read(body, { compression })).toEqual({ body: [1] });
  });
  it.each([
    ['windows-1252', Buffer.from([0x5b, 0x22, 0xe4, 0x22, 0x5d]), 'application/json; charset=windows-1252'],
    ['UTF-16 by its mark', Buffer.from('\uFEFF["ä"]', 'utf16le'), 'application/json; charset=utf-8'],
    ['UTF-8 by its mark', Buffer.from('\uFEFF["ä"]'), 'application/json; charset=windows-1252'],
    ['a character set nobody knows', Buffer.from('["ä"]'), 'application/json; charset=klingon'],
  ])('%s', (_, body, type) => {
    expect(read(body, {}, { 'content-type': [type] })).toEqual({ body: ['ä'] });
  });
  it('reads XML with many plain entities', () => {
    const { body } = read(`<r>${'<e>&amp;&lt;&#65;</e>'.repeat(50_000)}</r>`, { format: 'xml' }) as {
      body: { r: { e: string[] } };
    };
    expect([body.r.e.length, body.r.e[7]]).toEqual([50_000, '&<&#65;']);
  });
});
