import { Ajv2020 } from 'ajv/dist/2020.js';
import { atKey, atText, atValue, createSource, NoLocation } from '@hubwright/schema';
import { expect, it } from '@jest/globals';
import { allChecks } from '../check-registry.js';
import { zipDiffers } from '../checks/zip-differs.js';
import { sampleReport } from '../testing/sample-report.js';
import { formatSarif } from './sarif.js';
import { sarifLogSchema } from '../testing/sarif-log-schema.js';

const source = createSource('Solutions/A b/Data Connectors/ü#1.json', '{\n  "Name": "Contoso"\n}\n');
const args = { file: 'x.json' };

const report = sampleReport([
  zipDiffers.report('missing', args, atKey(source, '/Name'), {
    related: [
      { message: 'The value.', location: atValue(source, '/Name') },
      { message: 'Nowhere.', location: NoLocation },
    ],
    fix: {
      title: 'Rename',
      edits: () => [{ source, offset: 5, length: 4, newText: 'name' }],
    },
  }),
  zipDiffers.report('extra', args, atText(createSource('/elsewhere/a.zip', '')), { severity: 'warning' }),
  zipDiffers.report('different', args, NoLocation, { severity: 'info' }),
]);
const log = JSON.parse(formatSarif(report));
const results = log.runs[0].results;

// The official schema is not part of this repository; this one was written from the text of the standard, for the parts
// we write, and allows nothing else.
it('has the structure SARIF 2.1.0 asks for', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(sarifLogSchema);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
});

it('describes every registered check with its page', () => {
  const rules = log.runs[0].tool.driver.rules;
  expect(rules.map(({ id }: { id: string }) => id)).toEqual(allChecks.map(({ id }) => id));
  for (const { id, help } of rules) expect(help.markdown).toMatch(new RegExp(`^# ${id}\n`));
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
});

it('points at the file from the root of the sources, with related places and the fix', () => {
  const artifactLocation = {
    uri: 'Solutions/A%20b/Data%20Connectors/%C3%BC%231.json',
    uriBaseId: '%SRCROOT%',
  };
  const region = { startLine: 2, startColumn: 3, endLine: 2, endColumn: 9 };
  expect(results[2]).toMatchObject({
    ruleId: 'zip-differs',
    level: 'error',
    message: { text: 'The zip has no "x.json" at its root.' },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    relatedLocations: [{ id: 1, message: { text: 'The value.' }, physicalLocation: { artifactLocation } }],
    fixes: [
      {
        description: { text: 'Rename' },
        artifactChanges: [
          {
            artifactLocation,
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 8 },
                insertedContent: { text: 'name' },
              },
            ],
          },
        ],
      },
    ],
  });
  expect(results[2].relatedLocations).toHaveLength(1);
});

it('gives what lies outside by its own address, and what belongs to no file by what was checked', () => {
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const place = (artifactLocation: object) => [{ physicalLocation: { artifactLocation, region } }];
  expect(results[0]).toMatchObject({
    level: 'note',
    locations: place({ uri: 'Contoso', uriBaseId: '%SRCROOT%' }),
  });
  expect(results[1].locations).toEqual(place({ uri: 'file:///elsewhere/a.zip' }));
});

it('leaves out edits that change only the encoding', () => {
  const fix = { title: 'Save as UTF-8', edits: () => [{ source, offset: 0, length: 0, newText: '' }] };
  const text = formatSarif(sampleReport([zipDiffers.report('missing', args, atValue(source), { fix })]));
  expect(JSON.parse(text).runs[0].results[0].fixes).toBeUndefined();
});
