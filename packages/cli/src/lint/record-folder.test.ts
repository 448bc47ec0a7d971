import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Target } from '../find-solutions.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { openRecordFolder, type KeptRecord } from './record-folder.js';

const target: Target = { kind: 'solution', path: '/solutions/Contoso' };
const kept: KeptRecord = {
  seen: { read: {}, listed: {}, found: {} },
  record: { diagnostics: [], files: 3, filesRead: [], filesWithComments: [], kql: true },
};

describe('openRecordFolder', () => {
  it('gives a record back to the same code in the same circumstances', () => {
    const folder = temporaryFolder();
    openRecordFolder(folder, 'code')!.write(target, { kql: true }, kept);
    const read = (code: string, circumstances: object, of = target) =>
      openRecordFolder(folder, code)!.read(of, { ...circumstances });
    expect(read('code', { kql: true })).toMatchObject(kept);
    expect(read('other code', { kql: true })).toBeUndefined();
    expect(read('code', { kql: false })).toBeUndefined();
    expect(read('code', { kql: true }, { kind: 'file', path: target.path })).toBeUndefined();
  });

  it('counts a damaged record as absent', () => {
    const folder = temporaryFolder();
    openRecordFolder(folder, 'code')!.write(target, {}, kept);
    const [name] = readdirSync(path.join(folder, 'lint'));
    writeFileSync(path.join(folder, 'lint', name!), '{"stamp":');
    expect(openRecordFolder(folder, 'code')!.read(target, {})).toBeUndefined();
  });

  it('keeps nothing where it cannot, and nothing of code that is not bundled', () => {
    const folder = temporaryFolder({ blocked: '' });
    expect(() =>
      openRecordFolder(path.join(folder, 'blocked'), 'code')!.write(target, {}, kept),
    ).not.toThrow();
    expect(openRecordFolder(folder)).toBeUndefined();
  });
});
