import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createZip } from './create-zip.js';
import { readZip } from './read-zip.js';
import { buildRawZip } from './testing/build-raw-zip.js';

const good = { name: 'mainTemplate.json', data: '{}' };
const goodFile = { path: 'mainTemplate.json', contents: '{}' };

describe('readZip', () => {
  it.each([
    ['../evil.json', 'parent'],
    ['a/../../evil.json', 'parent'],
    ['/etc/evil.json', 'absolute'],
    ['C:/evil.json', 'absolute'],
    ['..\\evil.json', 'backslash'],
    ['a\u0000.json', 'control-character'],
    ['./a.json', 'not-normal'],
    ['', 'empty'],
  ])('refuses the name %j and reads the rest', async (name, fault) => {
    const contents = await readZip(buildRawZip([{ name, data: 'x' }, good]));
    expect(contents).toEqual({ files: [goodFile], problems: [{ kind: 'unsafe-path', path: name, fault }] });
  });

  it('names directories, system files, links, encrypted and doubled entries and reads the rest', async () => {
    const contents = await readZip(
      buildRawZip([
        good,
        { name: 'Package/' },
        { name: '__MACOSX/._mainTemplate.json', data: 'x' },
        { name: 'Package/.DS_Store', data: 'x' },
        { name: 'link.json', data: '/etc/passwd', externalAttributes: 0o120777 * 0x10000 },
        { name: 'secret.json', data: 'x', flags: 1 },
        { name: 'mainTemplate.json', data: '{"other":1}' },
        { name: 'maintemplate.json', data: '{"other":2}' },
      ]),
    );
    expect(contents.files).toEqual([goodFile]);
    expect(contents.problems).toEqual([
      { kind: 'directory', path: 'Package/' },
      { kind: 'system-file', path: '__MACOSX/._mainTemplate.json' },
      { kind: 'system-file', path: 'Package/.DS_Store' },
      { kind: 'symbolic-link', path: 'link.json' },
      { kind: 'encrypted', path: 'secret.json' },
      { kind: 'duplicate', path: 'mainTemplate.json', first: 'mainTemplate.json' },
      { kind: 'duplicate', path: 'maintemplate.json', first: 'mainTemplate.json' },
    ]);
  });

  it.each([
    ['a wrong checksum', { crc: 1 }],
    ['an unknown compression method', { method: 99 }],
    ['less data than announced', { claimedSize: 2 }],
    ['broken deflate data', { method: 8, data: 'not deflated' }],
  ])('reports %s as corrupt', async (_, fault) => {
    const { files, problems } = await readZip(buildRawZip([{ name: 'a.json', data: 'x', ...fault }, good]));
    expect(files).toEqual([goodFile]);
    expect(problems).toEqual([{ kind: 'corrupt', path: 'a.json', reason: expect.any(String) }]);
  });

  it('stops unpacking an entry that is larger than it claims', async () => {
    const bomb = {
      name: 'a.json',
      method: 8,
      data: deflateRawSync(Buffer.alloc(5_000_000)),
      claimedSize: 10,
    };
    const { files, problems } = await readZip(buildRawZip([bomb, good]));
    expect(files).toEqual([goodFile]);
    expect(problems).toEqual([
      { kind: 'corrupt', path: 'a.json', reason: 'more than the announced 10 bytes' },
    ]);
  });

  it('unpacks no more than the limits allow', async () => {
    const zip = await createZip([
      { path: 'a.json', contents: ' '.repeat(1000) },
      { path: 'b.json', contents: ' '.repeat(1000) },
    ]);
    expect((await readZip(zip, { maxBytes: 1999 })).problems).toEqual([
      { kind: 'too-large', path: 'b.json', limit: 1999 },
    ]);
    expect(await readZip(zip, { maxEntries: 1 })).toEqual({
      files: [],
      problems: [{ kind: 'too-many-entries', count: 2, limit: 1 }],
    });
  });

  it('reports bytes that are not text', async () => {
    const { problems } = await readZip(
      buildRawZip([{ name: '1.0.0.zip', data: Uint8Array.of(0x50, 0x4b, 0xff) }]),
    );
    expect(problems).toEqual([{ kind: 'not-text', path: '1.0.0.zip' }]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('{"not": "a zip"}')],
    ['a zip cut short', buildRawZip([good]).subarray(20)],
    ['a directory shorter than it claims', buildRawZip([good], 3)],
  ])('reports %s as no zip', async (_, bytes) => {
    const { problems } = await readZip(bytes);
    expect(problems).toEqual([{ kind: 'not-a-zip', reason: expect.any(String) }]);
  });

  it('reads a view into a larger buffer', async () => {
    const zip = buildRawZip([good]);
    const larger = new Uint8Array(zip.length + 64);
    larger.set(zip, 32);
    expect(await readZip(larger.subarray(32, 32 + zip.length))).toEqual({ files: [goodFile], problems: [] });
  });
});
