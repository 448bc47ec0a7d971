import { describe } from '@jest/globals';
import {
  connectorFile,
  dataFile,
  metadataFile,
  replaces,
  ruleFile,
  testFaults,
  writes,
} from '../testing/fault-case.js';

const dataRoot = 'Data/Solution_SlackAudit.json:1:1';

describe('a data file', () => {
  testFaults([
    {
      name: 'that is an array',
      damage: writes(dataFile, '[]'),
      expected: `error content-kind-mismatch ${dataRoot}`,
    },
    {
      name: 'that is a number',
      damage: writes(dataFile, '3'),
      expected: `error content-kind-mismatch ${dataRoot}`,
    },
    {
      name: 'that is a string',
      damage: writes(dataFile, '"SlackAudit"'),
      expected: `error content-kind-mismatch ${dataRoot}`,
    },
    {
      name: 'that is null',
      damage: writes(dataFile, 'null'),
      expected: `error content-kind-mismatch ${dataRoot}`,
    },
    { name: 'that is empty', damage: writes(dataFile, '{}'), expected: `error property-missing ${dataRoot}` },
    {
      name: 'with a number in a list',
      damage: replaces(dataFile, '"Workbooks/SlackAuditWorkbook.json"', '7'),
      expected: 'error value-type-mismatch Data/Solution_SlackAudit.json:13:5',
    },
    {
      name: 'with an object in a list',
      damage: replaces(dataFile, '"Workbooks/SlackAuditWorkbook.json"', '{}'),
      expected: 'error value-type-mismatch Data/Solution_SlackAudit.json:13:5',
    },
    {
      name: 'with a text for a list',
      damage: replaces(
        dataFile,
        '[\n    "Workbooks/SlackAuditWorkbook.json"\n  ]',
        '"Workbooks/SlackAuditWorkbook.json"',
      ),
      expected: 'error value-type-mismatch Data/Solution_SlackAudit.json:12:16',
    },
    {
      name: 'with a number for a version',
      damage: replaces(dataFile, '"3.0.0"', '3'),
      expected: 'error value-type-mismatch Data/Solution_SlackAudit.json:29:14',
    },
    {
      name: 'with a version that leaves the folder',
      damage: replaces(dataFile, '"3.0.0"', '"../../3.0.0"'),
      expected: 'error solution-version-invalid Data/Solution_SlackAudit.json:29:14',
    },
    {
      name: 'with a key that reaches for prototypes',
      damage: replaces(dataFile, '"BasePath": "."', '"__proto__": { "polluted": true }'),
      expected: 'error key-forbidden Data/Solution_SlackAudit.json:28:3',
    },
  ]);
});

describe('a source', () => {
  testFaults([
    {
      name: 'whose metadata is a list',
      damage: writes(metadataFile, '[]'),
      expected: 'error value-type-mismatch SolutionMetadata.json:1:1',
    },
    {
      name: 'with a prototype key in YAML',
      damage: replaces(ruleFile, 'kind:', '__proto__:'),
      expected: 'error key-forbidden Analytic Rules/SlackMassFileDownload.yaml:3:1',
    },
    {
      name: 'with a constructor in a connector',
      damage: replaces(connectorFile, '"resources": [', '"__proto__": {}, "resources": ['),
      expected: 'error key-forbidden Data Connectors/azuredeploy_SlackAudit_poller_connector.json:20:3',
    },
    {
      name: 'that is a list where a rule is expected',
      damage: writes(ruleFile, '- a\n- b\n'),
      expected: 'error content-kind-mismatch Data/Solution_SlackAudit.json:16:5',
    },
    {
      name: 'that is a text where a connector is expected',
      damage: writes(connectorFile, '"connector"'),
      expected: 'error content-kind-mismatch Data/Solution_SlackAudit.json:7:5',
    },
  ]);
});
