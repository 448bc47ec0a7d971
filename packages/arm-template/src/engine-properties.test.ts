import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@hubwright/schema';
import { evaluateTemplate } from './evaluate-template.js';
import type { EvaluatedTemplate } from './evaluated-template.js';
import { evaluateSections, ruleId, ruleOf, templateOf, testScope } from './testing/template-fixture.js';

/** Names that objects of JavaScript have without anybody giving them. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const;

const names = ['a', 'b', 'c', 'd', ...inherited];

/** An expression over parameters and variables, some of which are not there. */
const expression = fc
  .tuple(
    fc.constantFrom('parameters', 'variables'),
    fc.constantFrom(...names),
    fc.constantFrom(...'toUpper concat uniqueString string guid length items'.split(' ')),
  )
  .map(([kind, name, call]) => `[${call}(${kind}('${name}'))]`);
const value: fc.Arbitrary<Json> = fc.oneof(expression, fc.string({ maxLength: 5 }), fc.nat(9));

const members = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), {
  selector: ([name]) => name,
  maxLength: 6,
});
const resources = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
    dependsOn: fc.array(fc.constantFrom('r1', 'r2', 'r3'), { maxLength: 2 }),
    properties: fc.record({ text: value }),
    condition: fc.constantFrom<Json>(true, true, false, "[variables('a')]"),
  }),
  { selector: ({ name }) => name, maxLength: 5 },
);

/** The sections of a template as lists, in an order. */
const parts = fc.record({ parameters: members, variables: members, resources });

function build(
  {
    parameters,
    variables,
    resources: listed,
  }: typeof parts extends fc.Arbitrary<infer Parts> ? Parts : never,
  order: <Item>(items: readonly Item[]) => Item[],
): JsonObject {
  return templateOf({
    parameters: Object.fromEntries(
      order(parameters).map(([name, defaultValue]) => [
        name,
        { type: typeof defaultValue === 'number' ? 'int' : 'string', defaultValue },
      ]),
    ),
    variables: Object.fromEntries(order(variables)),
    resources: order(listed).map(({ name, dependsOn, properties, condition }) =>
      ruleOf(name, { dependsOn: dependsOn.map(ruleId), properties, condition }),
    ),
  });
}

/** What does not depend on the order: each resource without its place, and where the faults are of what. */
function summarise({ resources: made, faults }: EvaluatedTemplate): unknown {
  return {
    bodies: Object.fromEntries(
      made.map(({ id, body, dependsOn }) => [id, { body, dependsOn: [...dependsOn].sort() }]),
    ),
    isFaulty: faults.length > 0,
  };
}

describe('evaluating a template', () => {
  it('gives the same each time', () => {
    fc.assert(
      fc.property(parts, (each) => {
        const template = build(each, (items) => [...items]);
        const before = JSON.stringify(template);
        const [one, two] = [1, 2].map(() => JSON.stringify(evaluateTemplate(template, {}, testScope())));
        expect(one).toBe(two);
        expect(JSON.stringify(template)).toBe(before);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same in whatever order parameters, variables and resources stand', () => {
    fc.assert(
      fc.property(parts, (each) => {
        const [forth, back] = [
          build(each, (items) => [...items]),
          build(each, (items) => items.toReversed()),
        ].map((template) => summarise(evaluateTemplate(template, {}, testScope())));
        expect(forth).toEqual(back);
      }),
      { numRuns: 400 },
    );
  });

  it('puts each resource after those it depends on', () => {
    fc.assert(
      fc.property(parts, (each) => {
        const { resources: made } = evaluateTemplate(
          build(each, (items) => [...items]),
          {},
          testScope(),
        );
        const all = new Set(made.map(({ id }) => id));
        const seen = new Set<string>();
        for (const { id, dependsOn } of made) {
          expect(dependsOn.filter((other) => all.has(other) && !seen.has(other))).toEqual([]);
          seen.add(id);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function nest(depth: number): JsonObject {
  const inner = depth === 0 ? [] : [nestedDeployment(depth)];
  return templateOf({ resources: inner });
}

function nestedDeployment(depth: number): JsonObject {
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: `level${depth}`,
    properties: { mode: 'Incremental', template: nest(depth - 1) },
  };
}

/** Each variable is the one before, twice. */
function doubling(count: number): JsonObject {
  const variables = Array.from({ length: count }, (_, index): [string, Json] => [
    `v${index}`,
    index === 0 ? 'aaaaaaaa' : `[concat(variables('v${index - 1}'), variables('v${index - 1}'))]`,
  ]);
  return templateOf({ variables: Object.fromEntries(variables) });
}

it.each<[string, Json]>([
  ['a variable that needs itself', templateOf({ variables: { a: "[variables('a')]" } })],
  [
    'variables that need each other',
    templateOf({ variables: { a: "[variables('b')]", b: "[variables('a')]" } }),
  ],
  [
    'a parameter that needs itself',
    templateOf({ parameters: { a: { type: 'string', defaultValue: "[parameters('a')]" } } }),
  ],
  ['a loop without end', templateOf({ resources: [ruleOf('r', { copy: { name: 'c', count: 1e9 } })] })],
  [
    'a loop of properties without end',
    templateOf({ variables: { copy: [{ name: 'c', count: 1e9, input: 1 }] } }),
  ],
  ['a negative loop', templateOf({ resources: [ruleOf('r', { copy: { name: 'c', count: -1 } })] })],
  ['templates in templates, too deep', nest(60)],
  ['a text that doubles', doubling(60)],
  [
    'a function that calls itself',
    templateOf({
      functions: [
        { namespace: 'n', members: { f: { parameters: [], output: { type: 'string', value: '[n.f()]' } } } },
      ],
      variables: { a: '[n.f()]' },
    }),
  ],
  [
    'lambdas in lambdas',
    templateOf({
      variables: { a: `[${"map(range(0, 9999), lambda('x', ".repeat(4)}1${'))'.repeat(4)}]` },
    }),
  ],
  ['a template of more than 4 MB', templateOf({ variables: { a: 'a'.repeat(4 * 1024 * 1024) } })],
])('ends, with a fault, at %s', (_, template) => {
  const before = performance.now();
  const { faults } = evaluateTemplate(template, {}, testScope());
  expect(faults.length).toBeGreaterThan(0);
  expect(performance.now() - before).toBeLessThan(5000);
});

it.each(inherited)('knows nothing by the name %s, until a template declares it', (name) => {
  const outputs = {
    it: { type: 'array', value: `[createArray(parameters('${name}'), variables('${name}'))]` },
  };
  const missing = evaluateSections({ outputs }).faults.map(({ message }) => message);
  expect(missing.join()).toContain(`The template parameter '${name}' is not found`);
  const declared = evaluateSections({
    parameters: Object.fromEntries([[name, { type: 'string', defaultValue: 'p' }]]),
    variables: Object.fromEntries([[name, 'v']]),
    resources: [ruleOf(name)],
    outputs,
  });
  expect([declared.faults, declared.outputs['it']?.value]).toEqual([[], ['p', 'v']]);
  expect(declared.resources.map((each) => each.name)).toEqual([name]);
});
