import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findLintTargets } from './find-lint-targets.js';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.js';

const rule = 'id: a\nname: A\nkind: NRT\nquery: |\n  A_CL\n';
const page = JSON.stringify({ id: 'a', title: 'A', instructionSteps: [] });

describe('findLintTargets', () => {
  const root = temporaryFolder({
    'Solutions/Contoso/Data/Solution_Contoso.json': '{}',
    'Solutions/Contoso/Analytic Rules/A.yaml': rule,
    'DataConnectors/a.json': page,
    'DataConnectors/b.json': page,
    'DataConnectors/package.json': '{ "name": "x" }',
    'Detections/A/a.yaml': rule,
    'Detections/.github/a.yaml': rule,
    'Detections/node_modules/a.yaml': rule,
    'Detections/A/Package/a.yaml': rule,
    'Empty/a.json': '[]',
    'Many/placeholder.txt': '',
  });
  const found = (...paths: string[]) =>
    findLintTargets(paths, root).map(({ kind, path: target, files }) => [
      kind,
      path.posix.relative(root, target),
      ...(files ?? []).map((file) => path.posix.basename(file)),
    ]);

  it('finds solutions and, beside them, content that belongs to none', () => {
    expect(found('.')).toEqual([
      ['files', 'DataConnectors', 'a.json', 'b.json'],
      ['files', 'Detections/A', 'a.yaml'],
      ['solution', 'Solutions/Contoso'],
    ]);
  });

  it('takes solutions alone by default where there is a folder for them', () => {
    expect(found()).toEqual([['solution', 'Solutions/Contoso']]);
  });

  it('takes a file for what was asked for, whatever it holds', () => {
    expect(found('Empty/a.json')).toEqual([['file', 'Empty/a.json']]);
    const [target] = findLintTargets(['Solutions/Contoso/Analytic Rules/A.yaml'], root);
    expect(target).toMatchObject({ kind: 'file', solution: `${root}/Solutions/Contoso` });
  });

  it('says when there is nothing', () => {
    expect(() => found('Empty')).toThrow('There is nothing to check in "Empty"');
    expect(() => found('Detection')).toThrow('Did you mean "Detections"?');
  });

  it('checks many files in groups, but parts of a connector together', () => {
    const names = Array.from({ length: 450 }, (_, index) => `${index}.json`);
    writeFiles(root, Object.fromEntries(names.map((name) => [`Many/${name}`, page])));
    expect(found('Many').map((target) => target.length - 2)).toEqual([200, 200, 50]);
    writeFiles(root, { 'Many/poller.json': '{ "properties": { "connectorDefinitionName": "a" } }' });
    expect(found('Many').map((target) => target.length - 2)).toEqual([451]);
  });
});
