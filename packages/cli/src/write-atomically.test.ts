import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.js';
import { EnvironmentError } from './usage-error.js';
import { writeAtomically } from './write-atomically.js';

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('writeAtomically', () => {
  it('makes the folder, writes text and bytes, and leaves nothing else behind', () => {
    const folder = path.join(temporaryFolder(), 'new/folder');
    writeAtomically(folder, [
      { name: 'a.json', contents: '{}\n' },
      { name: 'b.zip', contents: Uint8Array.of(0x50, 0x4b) },
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.zip']);
    expect(read(folder, 'a.json')).toBe('{}\n');
    expect([...readFileSync(path.join(folder, 'b.zip'))]).toEqual([0x50, 0x4b]);
  });

  it('replaces files of the same name and leaves the others alone', () => {
    const folder = temporaryFolder({ 'a.json': 'old', '2.0.0.zip': 'earlier' });
    writeAtomically(folder, [{ name: 'a.json', contents: 'new' }]);
    expect([read(folder, 'a.json'), read(folder, '2.0.0.zip')]).toEqual(['new', 'earlier']);
  });

  it('gives files the mode of an ordinary file', () => {
    const folder = temporaryFolder();
    writeAtomically(folder, [{ name: 'a.json', contents: '' }]);
    expect(statSync(path.join(folder, 'a.json')).mode & 0o600).toBe(0o600);
    expect(statSync(path.join(folder, 'a.json')).mode & 0o111).toBe(0);
  });

  it('leaves the old files when one of the new ones cannot be written', () => {
    const folder = temporaryFolder({ 'a.json': 'old a', 'b.json': 'old b' });
    const write = () =>
      writeAtomically(folder, [
        { name: 'a.json', contents: 'new a' },
        { name: 'no/such/folder.json', contents: 'new' },
      ]);
    expect(write).toThrow(EnvironmentError);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
    expect([read(folder, 'a.json'), read(folder, 'b.json')]).toEqual(['old a', 'old b']);
  });

  it('puts the old files back when one of the new ones cannot take its place', () => {
    const folder = temporaryFolder({ 'a.json': 'old a' });
    mkdirSync(path.join(folder, 'c.json'));
    const write = () =>
      writeAtomically(folder, [
        { name: 'a.json', contents: 'new a' },
        { name: 'b.json', contents: 'new b' },
        { name: 'c.json', contents: 'new c' },
      ]);
    expect(write).toThrow(EnvironmentError);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'c.json']);
    expect(read(folder, 'a.json')).toBe('old a');
  });

  it('says which folder, and why, when a file is in the way', () => {
    const folder = temporaryFolder({ out: 'a file' });
    writeFiles(folder, { 'kept.txt': 'kept' });
    expect(() => writeAtomically(path.join(folder, 'out'), [])).toThrow(/out" cannot be written to: /);
    expect(read(folder, 'kept.txt')).toBe('kept');
  });
});
