import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cacheFolder } from './cache-folder.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { openVerdictFile } from './verdict-file.js';

describe('openVerdictFile', () => {
  it('keeps verdicts from one run to the next', () => {
    const folder = path.join(temporaryFolder(), 'not', 'there', 'yet');
    const first = openVerdictFile(folder);
    expect(first.get('a')).toBeUndefined();
    first.set('a', '{"verdict":1}');
    expect(first.get('a')).toBe('{"verdict":1}');
    first.save();
    const second = openVerdictFile(folder);
    second.set('b', '2');
    second.save();
    expect(openVerdictFile(folder).get('a')).toBe('{"verdict":1}');
    expect(openVerdictFile(folder).get('b')).toBe('2');
  });

  it('survives a damaged file and a folder it cannot write to', () => {
    const folder = temporaryFolder({ 'kql-verdicts.tsv': 'no tab\na\t1\n', blocked: '' });
    expect(openVerdictFile(folder).get('a')).toBe('1');
    const store = openVerdictFile(path.join(folder, 'blocked'));
    store.set('a', '1');
    expect(() => store.save()).not.toThrow();
    expect(readFileSync(path.join(folder, 'blocked'), 'utf8')).toBe('');
  });

  it('starts anew, with what was asked for, when the file has grown too large', () => {
    const folder = temporaryFolder({ 'kql-verdicts.tsv': 'used\t1\nunused\t2\n' });
    const file = path.join(folder, 'kql-verdicts.tsv');
    appendFileSync(file, `large\t${'x'.repeat(48_000_000)}\n`);
    const store = openVerdictFile(folder);
    store.get('used');
    store.set('new', '3');
    store.save();
    expect(readFileSync(file, 'utf8')).toBe('used\t1\nnew\t3\n');
  });
});

describe('cacheFolder', () => {
  it.each([
    [{ HUBWRIGHT_CACHE_DIR: '/own', XDG_CACHE_HOME: '/cache' }, '/own'],
    [{ XDG_CACHE_HOME: '/cache' }, '/cache/hubwright'],
  ])('of %j is %s', (environment, expected) => {
    expect(cacheFolder(environment)).toBe(expected);
  });

  it('passes over a relative path, as the specification asks', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/[\\/]\.cache[\\/]hubwright$/);
  });
});
