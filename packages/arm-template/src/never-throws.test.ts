import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@hubwright/schema';
import { evaluateTemplate } from './evaluate-template.js';
import { findFunction } from './functions/find-function.js';
import { findInnerTemplates } from './inner-templates.js';
import { ruleOf, templateOf, testScope } from './testing/template-fixture.js';

const names =
  'concat format resourceId reference variables parameters copyIndex if and map lambda lambdaVariables union range substring split json string uri dateTimeAdd createObject listKeys deployment padLeft intersection tryGet int extensionResourceId items take reduce nope contoso.f'.split(
    ' ',
  );

/** Expressions of calls within calls, mostly well formed. */
const expression = fc.letrec<{ node: string; call: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom("'a'", "'Microsoft.X/y'", "''", '5', '-1', '100000', "'P1D'", "'['"),
    tie('call'),
  ),
  call: fc
    .tuple(
      fc.constantFrom(...names),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.constantFrom('', '.a', '[0]', "['b']"),
    )
    .map(([name, args, access]) => `${name}(${args.join(', ')})${access}`),
}));
const text = fc.oneof(
  expression.call.map((call) => `[${call}]`),
  fc.string(),
  fc.string().map((each) => `[${each}]`),
);
const value: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 3 }).map((each): Json => JSON.parse(JSON.stringify(each))),
);

const resource = fc
  .record(
    {
      name: value,
      type: value,
      condition: value,
      copy: value,
      dependsOn: value,
      scope: value,
      properties: value,
      resources: value,
    },
    { requiredKeys: [] },
  )
  .map((members): JsonObject => ruleOf('r', members));
const sections = fc.record(
  {
    $schema: value,
    parameters: fc.oneof(value, fc.dictionary(fc.string(), value)),
    variables: fc.oneof(value, fc.dictionary(fc.constantFrom('a', 'b', 'copy', '__proto__'), value)),
    functions: value,
    resources: fc.oneof(value, fc.array(fc.oneof(resource, value), { maxLength: 4 })),
    outputs: fc.oneof(
      value,
      fc.dictionary(fc.string(), fc.record({ type: fc.constantFrom('string', 'object'), value })),
    ),
  },
  { requiredKeys: [] },
);

describe('evaluating', () => {
  it('never throws, whatever the template', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          sections.map((each) => templateOf(each)),
          value,
        ),
        value,
        (template, given) => {
          const evaluated = evaluateTemplate(template, given, testScope());
          for (const { code, message, pointer } of evaluated.faults) {
            expect(code).toMatch(/^[A-Z]\w+$/);
            expect(message.length).toBeGreaterThan(10);
            expect(pointer).toMatch(/^(\/|$)/);
          }
          findInnerTemplates(evaluated);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('never throws, whatever a function is called with', () => {
    const called = fc.constantFrom(
      ...'concat format replace split join substring padLeft base64ToJson json uri uriComponent dataUriToString createObject take skip contains indexOf lastIndexOf union intersection items tryGet range add div mod min max int float bool less dateTimeAdd dateTimeFromEpoch dateTimeToEpoch utcNow resourceId extensionResourceId subscriptionResourceId guid uniqueString copyIndex parseCidr cidrSubnet cidrHost indexFromEnd tryIndexFromEnd objectKeys shallowMerge flatten fail deployer'.split(
        ' ',
      ),
    );
    const args = fc.array(
      fc.jsonValue({ maxDepth: 2 }).map((each): Json => JSON.parse(JSON.stringify(each))),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(called, args, (name, values) => {
        expect(findFunction(name)).toBeDefined();
        const variables: JsonObject = Object.fromEntries(
          values.map((each, index) => [`v${index}`, escape(each)]),
        );
        const call = `[${name}(${values.map((_, index) => `variables('v${index}')`).join(',')})]`;
        const { outputs, faults } = evaluateTemplate(
          templateOf({ variables, outputs: { o: { type: 'object', value: { call } } } }),
          {},
          testScope(),
        );
        expect(Object.keys(outputs).length + faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });
});

/** A literal of a text that is not evaluated. */
function escape(each: Json): Json {
  return typeof each === 'string' && each.startsWith('[') && each.endsWith(']') ? `[${each}` : each;
}
