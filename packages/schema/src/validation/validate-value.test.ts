import { describe, expect, it } from '@jest/globals';
import type { Json } from '../json.js';
import { schemaBase, sourceKinds } from './source-kind.js';
import { createAjv } from '../testing/create-ajv.js';
import { validateValue } from './validate-value.js';

/** Values of every type at every depth that schemas look at. */
const values: readonly Json[] = [
  null,
  true,
  7,
  1.5,
  'text',
  '',
  [],
  {},
  [1],
  {
    id: 5,
    name: '',
    query: null,
    kind: 'Scheduled',
    severity: 'x',
    tactics: ['x', 1],
    version: '1',
    unknown: 1,
  },
  { kind: 'APIPolling', properties: {} },
  {
    kind: 'APIPolling',
    properties: { connectorUiConfig: {}, pollingConfig: { auth: { authType: 'Basic', FlowName: 1 } } },
  },
  {
    auth: { authType: 'OAuth2', IsJwtBearerFlow: true },
    request: {},
    response: {},
    paging: { pagingType: 'Offset' },
  },
  { kind: 'RestApiPoller', properties: { auth: { type: 'Basic' }, request: { retryCount: 9 } } },
  { kind: 'GCP', properties: {} },
  {
    title: 't',
    instructionSteps: [{ instructions: [{ type: 'InstallAgent', parameters: {} }, { type: 'x' }] }],
  },
  { properties: { dataFlows: [{ streams: [] }], streamDeclarations: { a: { columns: [{ type: 'x' }] } } } },
  { properties: { schema: { name: 'x', columns: [{ name: 1, type: 'strin' }] }, retentionInDays: 9999 } },
  { Name: '', Version: '1', Playbooks: 'x', Workbook: [] },
  { publisherId: 'x', offerId: '', support: { tier: 'x' }, firstPublishDate: 'today' },
  { resources: [{ properties: { displayName: 5 } }], parameters: { a: { type: 'x' }, b: 1 } },
];

/** Each fault once, and at a place with a wrong type nothing but that: the one thing in which the two differ. */
function collapse(faults: readonly string[]): string[] {
  const mistyped = new Set(
    faults.filter((fault) => fault.startsWith('type ')).map((fault) => fault.split(' ')[1]),
  );
  const left = faults.filter((fault) => fault.startsWith('type ') || !mistyped.has(fault.split(' ')[1]));
  return [...new Set(left)].sort();
}

describe('validateValue', () => {
  const ajv = createAjv();

  it.each(sourceKinds)('compiled validators agree with the schema of a %s as it is published', (kind) => {
    const validate = ajv.getSchema(`${schemaBase}${kind}.schema.json`);
    for (const value of values) {
      const expected = validate?.(value) === true ? [] : (validate?.errors ?? []);
      const found = validateValue(kind, value, { expressions: false });
      const places = expected
        .filter(({ keyword }) => keyword !== 'if')
        .map(({ keyword, instancePath, params }) =>
          [keyword === 'false schema' ? 'false' : keyword, instancePath, params.additionalProperty].join(' '),
        );
      const ours = found.map(({ keyword, pointer, property }) =>
        keyword === 'additionalProperties'
          ? [keyword, pointer.slice(0, pointer.lastIndexOf('/')), property].join(' ')
          : [keyword, pointer, undefined].join(' '),
      );
      expect({ value, faults: collapse(ours) }).toEqual({ value, faults: collapse(places) });
    }
  });
});
