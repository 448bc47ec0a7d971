import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { atText, atValue, createSource, NoLocation, type Location } from '@hubwright/schema';
import { expect, it } from '@jest/globals';
import { messageOf } from '../check-registry.js';
import { zipDiffers } from '../checks/zip-differs.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { readSidecar, sidecarName } from './read-sidecar.js';

function read(value: unknown) {
  const folder = temporaryFolder({ [sidecarName]: JSON.stringify(value) });
  return { folder, ...readSidecar(`${folder}/${sidecarName}`, folder) };
}

const entry = { check: 'zip-differs', file: 'a/b.json', reason: 'Known.' };
const source = createSource('a/b.json', '{"x": {"y": 1}, "xy": 2}');

function covers(pointer: string | undefined, location: Location): boolean {
  const { suppressions } = read([{ ...entry, ...(pointer !== undefined && { pointer }) }]);
  return suppressions[0]!.covers(zipDiffers.report('missing', { file: 'x' }, location));
}

it('reads entries, with files from its own folder', () => {
  const { folder, suppressions, diagnostics } = read([{ ...entry, expires: '2026-12-31' }]);
  expect(diagnostics).toEqual([]);
  expect(suppressions).toMatchObject(
    [{ ...entry, kind: 'sidecar', file: `${folder}/a/b.json`, expires: '2026-12-31' }].map(
      ({ file, ...rest }) => ({ ...rest, file, fileName: 'a/b.json' }),
    ),
  );
});

it('covers a value and everything in it, or the file', () => {
  expect(covers('/x', atValue(source, '/x'))).toBe(true);
  expect(covers('/x', atValue(source, '/x/y'))).toBe(true);
  expect(covers('/x', atValue(source, '/xy'))).toBe(false);
  expect(covers('/x', atValue(source, ''))).toBe(false);
  expect(covers('/x', atText(source))).toBe(false);
  expect(covers('/x', NoLocation)).toBe(false);
  expect(covers(undefined, atText(source))).toBe(true);
});

it.each([
  [{}, 'The value is {}; expected is an array.'],
  [[{ check: 'a', file: 'b', reson: 'c' }], 'Did you mean "reason"?'],
  [[{ check: 'a', reason: 'c' }], 'There is no "file" here'],
  [[{ ...entry, pointer: 'x' }], 'expected is a JSON Pointer'],
  [[{ ...entry, expires: 'tomorrow' }], 'expected is a date'],
  [[{ ...entry, expires: '2026-02-30' }], 'expected is a date'],
  [[{ ...entry, reason: 1 }], 'expected is a text'],
])('says what is wrong with %j', (value, message) => {
  expect(messageOf(read(value).diagnostics[0]!)).toContain(message);
});

it('fits its schema', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/hubwright-suppressions.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({ strict: true }).compile(schema);
  expect(validate([{ ...entry, pointer: '/a~1b', expires: '2026-12-31' }])).toBe(true);
  expect(validate([{ check: 'zip-differs', file: 'a' }])).toBe(false);
});
