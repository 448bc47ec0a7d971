import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';
import { dataFile, metadataFile, removes, replaces, ruleFile, testFaults } from '../testing/fault-case.js';
import { editText, readText } from '../testing/solution-copy.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const listed = 'Data/Solution_SlackAudit.json:16:5';
const lists = (reference: string) => replaces(dataFile, `"${ruleFile}"`, JSON.stringify(reference));

describe('a listed file', () => {
  testFaults([
    { name: 'is missing', damage: removes(ruleFile), expected: `error content-file-missing ${listed}` },
    {
      name: 'is spelt in another case',
      damage: lists(ruleFile.toLowerCase()),
      expected: `warning content-path-case ${listed}`,
    },
    {
      name: 'is a folder',
      damage: lists('Analytic Rules'),
      expected: `error content-file-missing ${listed}`,
    },
    {
      name: 'lies above the solution',
      damage: lists('../outside.yaml'),
      expected: `error content-path-outside ${listed}`,
    },
    {
      name: 'lies far above the root',
      damage: lists('../'.repeat(40) + 'etc/passwd'),
      expected: `error content-path-outside ${listed}`,
    },
    {
      name: 'is an absolute path',
      damage: lists('/etc/passwd'),
      expected: `error content-path-outside ${listed}`,
    },
    {
      name: 'is a path with a drive',
      damage: lists('C:\\rules\\a.yaml'),
      expected: `error content-path-outside ${listed}`,
    },
    {
      name: 'is a URL',
      damage: lists('https://example.com/a.yaml'),
      expected: `error content-path-outside ${listed}`,
    },
    {
      name: 'has a very long name',
      damage: lists('a'.repeat(10_000)),
      expected: `error content-file-missing ${listed}`,
    },
    {
      name: 'has a line break in its name',
      damage: lists('Analytic Rules/a\nb.yaml'),
      expected: `error content-file-missing ${listed}`,
    },
    {
      name: 'has a NUL in its name',
      damage: lists('Analytic Rules/a\0b.yaml'),
      expected: `error content-file-missing ${listed}`,
    },
    {
      name: 'is listed twice',
      damage: replaces(dataFile, '"Analytic Rules/SlackSignInSettingChanged.yaml"', `"${ruleFile}"`),
      expected: 'error content-listed-twice Data/Solution_SlackAudit.json:17:5',
    },
    {
      name: 'is listed under two keys',
      damage: replaces(dataFile, '"Hunting Queries/SlackRareAppInstallation.yaml"', `"${ruleFile}"`),
      expected: 'error content-listed-twice Data/Solution_SlackAudit.json:23:5',
    },
    {
      name: 'is a file of another kind',
      damage: lists('Workbooks/WorkbooksMetadata.json'),
      expected: `error content-kind-mismatch ${listed}`,
    },
    {
      name: 'is a picture',
      damage: lists('Data Connectors/Logo/hubwright_slack_audit.svg'),
      expected: `error content-kind-mismatch ${listed}`,
    },
    {
      name: 'is the host.json of a function app',
      damage: listsHostJson,
      expected: 'error content-kind-mismatch Data/Solution_SlackAudit.json:7:5',
    },
    {
      name: 'links to itself',
      damage: links(ruleFile, 'SlackMassFileDownload.yaml'),
      expected: `error content-file-missing ${listed}`,
    },
    {
      name: 'is one of two links in a circle',
      damage: linksInCircle,
      expected: `error content-file-missing ${listed}`,
    },
    {
      name: 'links out of the repository',
      damage: linksOutside,
      expected: `error content-path-outside ${listed}`,
    },
    {
      name: 'lies in a folder that links out of the repository',
      damage: linksFolderOutside,
      expected: `error content-path-outside ${listed}`,
    },
    {
      name: 'has the id of another',
      damage: duplicatesId,
      expected: 'error content-id-duplicate Analytic Rules/SlackSignInSettingChanged.yaml:1:5',
    },
  ]);
});

describe('a folder that lacks something', () => {
  testFaults([
    {
      name: 'no SolutionMetadata.json',
      damage: removes(metadataFile),
      expected: 'error solution-metadata-missing Data/Solution_SlackAudit.json:27:15',
    },
    { name: 'no data file', damage: removes(dataFile), expected: 'error solution-data-missing .:1:1' },
    {
      name: 'two data files',
      damage: (solution) => writeFileSync(path.join(solution, 'Data/Solution_Other.json'), '{}'),
      expected: 'error solution-data-ambiguous Data/Solution_SlackAudit.json:1:1',
    },
    {
      name: 'metadata above the solution',
      damage: replaces(dataFile, '"SolutionMetadata.json"', '"../../SolutionMetadata.json"'),
      expected: 'error solution-metadata-missing Data/Solution_SlackAudit.json:27:15',
    },
  ]);
});

function listsHostJson(solution: string): void {
  const folder = path.join(solution, 'Data Connectors/SlackFunction');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'host.json'), '{ "version": "2.0" }');
  replaces(
    dataFile,
    '"Data Connectors/azuredeploy_SlackAudit_poller_connector.json"',
    '"Data Connectors/SlackFunction/host.json"',
  )(solution);
}

function links(file: string, target: string) {
  return (solution: string) => {
    rmSync(path.join(solution, file), { recursive: true });
    symlinkSync(target, path.join(solution, file));
  };
}

function linksInCircle(solution: string): void {
  links(ruleFile, 'other.yaml')(solution);
  symlinkSync('SlackMassFileDownload.yaml', path.join(solution, 'Analytic Rules/other.yaml'));
}

function linksOutside(solution: string): void {
  const target = path.join(temporaryFolder(), 'rule.yaml');
  writeFileSync(target, readText(solution, ruleFile));
  links(ruleFile, target)(solution);
}

function linksFolderOutside(solution: string): void {
  const target = temporaryFolder();
  writeFileSync(path.join(target, 'SlackMassFileDownload.yaml'), readText(solution, ruleFile));
  links('Analytic Rules', target)(solution);
}

function duplicatesId(solution: string): void {
  const id = /^id: .+$/m.exec(readText(solution, ruleFile))![0];
  editText(solution, 'Analytic Rules/SlackSignInSettingChanged.yaml', (text) =>
    text.replace(/^id: .+$/m, id),
  );
}
