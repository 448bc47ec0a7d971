import { describe } from '@jest/globals';
import { dataFile, metadataFile, replaces, ruleFile, testFaults, writes } from '../testing/fault-case.js';

describe('JSON that is none', () => {
  testFaults([
    {
      name: 'an empty file',
      damage: writes(metadataFile, ''),
      expected: 'error json-syntax SolutionMetadata.json:1:1',
    },
    {
      name: 'only white space',
      damage: writes(metadataFile, ' \n\n'),
      expected: 'error json-syntax SolutionMetadata.json:1:1',
    },
    {
      name: 'an unclosed object',
      damage: writes(metadataFile, '{\n  "publisherId": "a"'),
      expected: 'error json-syntax SolutionMetadata.json:1:1',
    },
    {
      name: 'a missing comma',
      damage: replaces(metadataFile, '"hubwright",', '"hubwright"'),
      expected: 'error json-syntax SolutionMetadata.json:2:28',
    },
    {
      name: 'a comma at the end',
      damage: replaces(metadataFile, '"Slack"\n', '"Slack",\n'),
      expected: 'error json-syntax SolutionMetadata.json:6:12',
    },
    {
      name: 'a comment',
      damage: replaces(metadataFile, '{', '{ // ours'),
      expected: 'error json-syntax SolutionMetadata.json:1:3',
    },
    {
      name: 'single quotes',
      damage: replaces(metadataFile, '"hubwright"', "'hubwright'"),
      expected: 'error json-syntax SolutionMetadata.json:2:18',
    },
    {
      name: 'text after the end',
      damage: replaces(metadataFile, '  }\n}', '  }\n}\n}'),
      expected: 'error json-syntax SolutionMetadata.json:21:1',
    },
    {
      name: 'a line break in a string',
      damage: replaces(metadataFile, 'hubwright', 'hub\nwright'),
      expected: 'error json-syntax SolutionMetadata.json:2:18',
    },
    {
      name: 'a key twice',
      damage: replaces(dataFile, '"BasePath"', '"Name"'),
      expected: 'error key-duplicated Data/Solution_SlackAudit.json:28:3',
    },
    {
      name: 'a merge conflict',
      damage: replaces(dataFile, '  "BasePath"', '<<<<<<< ours\n  "BasePath"'),
      expected: 'error json-syntax Data/Solution_SlackAudit.json:28:1',
    },
  ]);
});

describe('YAML that is none', () => {
  testFaults([
    {
      name: 'an empty file',
      damage: writes(ruleFile, ''),
      expected: 'error yaml-syntax Analytic Rules/SlackMassFileDownload.yaml:1:1',
    },
    {
      name: 'a wrong indentation',
      damage: replaces(ruleFile, 'kind:', '  kind:'),
      expected: 'error yaml-syntax Analytic Rules/SlackMassFileDownload.yaml:2:7',
    },
    {
      name: 'an unclosed quote',
      damage: replaces(ruleFile, 'kind: Scheduled', 'kind: "Scheduled'),
      expected: 'error yaml-syntax Analytic Rules/SlackMassFileDownload.yaml:3:17',
    },
    {
      name: 'a tab for indentation',
      damage: replaces(ruleFile, '  - connectorId', '\t- connectorId'),
      expected: 'error yaml-syntax Analytic Rules/SlackMassFileDownload.yaml:9:1',
    },
    {
      name: 'a key twice',
      damage: replaces(ruleFile, 'kind: Scheduled', 'name: again'),
      expected: 'error key-duplicated Analytic Rules/SlackMassFileDownload.yaml:3:1',
    },
    {
      name: 'an unknown alias',
      damage: replaces(ruleFile, 'kind: Scheduled', 'kind: *nowhere'),
      expected: 'error yaml-syntax Analytic Rules/SlackMassFileDownload.yaml:3:7',
    },
    {
      name: 'two documents',
      damage: replaces(ruleFile, 'severity:', '---\nseverity:'),
      expected: 'error yaml-syntax Analytic Rules/SlackMassFileDownload.yaml:6:1',
    },
  ]);
});
