import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createZip } from './create-zip.js';
import { readZip } from './read-zip.js';

const files = [
  { path: 'mainTemplate.json', contents: '{ "a": "ünïcödé 日本" }\n'.repeat(500) },
  { path: 'createUiDefinition.json', contents: '\uFEFF{}\r\n' },
  { path: 'empty.json', contents: '' },
  { path: 'Übersicht.json', contents: '{}' },
];

describe('createZip', () => {
  it('gives back exactly what was packed, in code unit order', async () => {
    const { files: read, problems } = await readZip(await createZip(files));
    expect(problems).toEqual([]);
    expect(read).toEqual([files[1], files[2], files[0], files[3]]);
  });

  it('gives the same bytes each time and in any order of the files', async () => {
    const once = await createZip(files);
    const twice = await createZip([...files].reverse());
    expect(sha256(twice)).toBe(sha256(once));
  });

  it('gives the same bytes in any time zone and language', async () => {
    const here = sha256(await createZip(files));
    for (const [TZ, LANG] of [
      ['Asia/Tokyo', 'ja_JP.UTF-8'],
      ['America/Los_Angeles', 'tr_TR.UTF-8'],
    ]) {
      expect(packInChildProcess({ TZ, LANG, LC_ALL: LANG })).toBe(here);
    }
  }, 60_000);

  it('gives every entry the first time a zip can hold and mode 0644', async () => {
    const { default: yauzl } = await import('yauzl');
    const zip = await yauzl.fromBufferPromise(Buffer.from(await createZip(files)));
    for await (const entry of zip.eachEntry()) {
      expect(entry.lastModFileTime).toBe(0);
      expect(entry.lastModFileDate).toBe((1 << 5) | 1);
      expect((entry.externalFileAttributes >>> 16) & 0o777).toBe(0o644);
    }
  });

  it('packs no files into a zip without entries', async () => {
    expect(await readZip(await createZip([]))).toEqual({ files: [], problems: [] });
  });

  it.each([
    '',
    '/a.json',
    'C:/a.json',
    '../a.json',
    'a/../b.json',
    'a\\b.json',
    './a.json',
    'a//b.json',
    'a\n.json',
  ])('refuses the path %j', async (path) => {
    await expect(createZip([{ path, contents: '' }])).rejects.toThrow('cannot be the path of a package file');
  });

  it('refuses two files with one path', async () => {
    const file = { path: 'a.json', contents: '' };
    await expect(createZip([file, file])).rejects.toThrow('Two package files have the path "a.json".');
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Node reads TZ once, when it starts, so another time zone takes another process; swc-node strips its types. */
function packInChildProcess(env: Record<string, string | undefined>): string {
  const script = `
    const { createHash } = await import('node:crypto');
    const { createZip } = await import(${JSON.stringify(new URL('create-zip.ts', import.meta.url).href)});
    const bytes = await createZip(${JSON.stringify(files)});
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
  const child = spawnSync(
    process.execPath,
    ['--import', '@swc-node/register/esm-register', '--input-type=module', '--eval', script],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...env } },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return child.stdout;
}
