import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadSolution } from '@hubwright/solution';
import { describe, expect, it } from '@jest/globals';
import { bumpedVersion, dataFileVersion, writeDataFileVersion, type VersionPart } from './bump-version.js';
import { nodeFilePort } from './node-file-port.js';
import { solutionFiles } from './testing/solution-files.js';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.js';

describe('bumpedVersion', () => {
  it.each<[string, VersionPart, string]>([
    ['3.0.0', 'patch', '3.0.1'],
    ['3.0.9', 'patch', '3.0.10'],
    ['3.1.9', 'minor', '3.2.0'],
    ['3.1.9', 'major', '4.0.0'],
    ['2.0.7', 'major', '3.0.0'],
    ['1.4.2', 'major', '3.0.0'],
    ['2.0.7', 'patch', '2.0.8'],
    ['3.0', 'patch', '3.0'],
    ['3.0.0-preview', 'minor', '3.0.0-preview'],
    ['', 'major', ''],
  ])('counts %j up by %s to %j', (version, part, bumped) => {
    expect(bumpedVersion(version, part)).toBe(bumped);
  });
});

const dataFile = 'Data/Solution_Contoso.json';

describe('dataFileVersion', () => {
  it.each([
    ['{"Version": "3.0.1"}', '3.0.1'],
    ['{"version": "3.0.1"}', '3.0.1'],
    ['\uFEFF{"Version": "3.0.1"}', '3.0.1'],
    ['{"Version": 3}', ''],
    ['{}', ''],
    ['[]', ''],
    ['', ''],
    ['{"Version"', ''],
  ])('reads %j', (text, version) => {
    expect(dataFileVersion(temporaryFolder({ [dataFile]: text }))).toBe(version);
  });

  it('is empty where there is no data file', () => {
    expect(dataFileVersion(temporaryFolder())).toBe('');
  });
});

describe('writeDataFileVersion', () => {
  function bump(text: string): string {
    const folder = temporaryFolder({ ...solutionFiles(), [dataFile]: text });
    const clean = temporaryFolder(solutionFiles());
    const { solution } = loadSolution(clean, nodeFilePort, { solutionVersion: '3.0.1' });
    writeDataFileVersion(folder, solution!);
    return readFileSync(path.join(folder, dataFile), 'utf8');
  }

  it.each([
    ['{"Version":"3.0.0"}', '{"Version":"3.0.1"}'],
    [
      '{\r\n\t"version" : "3.0.0",\r\n\t"Name": "3.0.0" }\r\n',
      '{\r\n\t"version" : "3.0.1",\r\n\t"Name": "3.0.0" }\r\n',
    ],
    ['{"Name": "Größe €", "Version": "3.0.0"}', '{"Name": "Größe €", "Version": "3.0.1"}'],
    ['\uFEFF{"Version": "3.0.0"}', '\uFEFF{"Version": "3.0.1"}'],
    ['{"Name": "no version"}', '{"Name": "no version"}'],
    ['not JSON', 'not JSON'],
  ])('changes %j to %j', (before, after) => {
    expect(bump(before)).toBe(after);
  });

  it('finds the data folder however it is spelt', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'data/Solution_Contoso.json': '{"Version": "3.0.0"}' });
    const { solution } = loadSolution(temporaryFolder(solutionFiles()), nodeFilePort, {
      solutionVersion: '3.0.1',
    });
    writeDataFileVersion(folder, solution!);
    expect(dataFileVersion(folder)).toBe('3.0.1');
  });
});
