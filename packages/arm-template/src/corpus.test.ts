import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asObject, type Json } from '@hubwright/schema';
import { evaluateTemplate } from './evaluate-template.js';
import { evaluateInnerTemplate, findInnerTemplates } from './inner-templates.js';
import { corpus, corpusScope, fillParameters, readCorpusTemplates } from './testing/corpus-templates.js';

/** Faults that we take for those of the templates, by a part of the path, with a part of the message. */
const realFaults: readonly [string, string][] = [
  // A bracket too many: `[variables('_uiConfigId1'))]`.
  ['DigitalGuardianDLP/', 'Unable to parse language expression'],
  // The default value of the name of the workbook is null, and the package uses a variable that is empty.
  ['Symantec Endpoint Protection/', ''],
];

/** The same of templates of playbooks and function apps. */
const realDeployFaults: readonly [string, string][] = [
  ['', 'The emulator fetches nothing'],
  // They depend on a custom connector that another template deploys.
  ['CiscoMeraki/Playbooks/', 'MerakiConnector'],
  // A boolean parameter has the text `false` as default value.
  ['VMRay Email Threat Defender Connector/', "Expected 'Boolean'. Actual 'String'"],
  // An expression in brackets within an expression: `[replace([concat(…)], …)]`.
  ['AzureFirewallConnector/', 'Unable to parse language expression'],
];

const packages = readCorpusTemplates(/^mainTemplate\.json$/);
const deployments = readCorpusTemplates(/^azuredeploy.*\.json$/);
const isAbsent = packages.length === 0;
const suite = isAbsent ? describe.skip : describe;
if (isAbsent) console.log(`skipped because there is no corpus at ${corpus}; set HUBWRIGHT_CORPUS`);

function unexpected(templates: typeof packages, expected: readonly [string, string][]): string[] {
  return templates.flatMap(({ file, template }) =>
    evaluateTemplate(template, fillParameters(template), corpusScope())
      .faults.filter(
        ({ message }) => !expected.some(([path, part]) => file.includes(path) && message.includes(part)),
      )
      .map(({ message, pointer }) => `${file}${pointer}: ${message}`),
  );
}

suite('templates of the corpus', () => {
  it('that are packages evaluate', () => {
    console.log(`${packages.length} packages evaluated`);
    expect(unexpected(packages, realFaults)).toEqual([]);
  });

  it('that are playbooks and function apps evaluate', () => {
    console.log(`${deployments.length} playbooks and function apps evaluated`);
    expect(unexpected(deployments, realDeployFaults)).toEqual([]);
  });

  it('never make it throw when they are broken', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('[', '[x(]', "[variables('a')]"),
    );
    fc.assert(
      fc.property(fc.nat(packages.length - 1), fc.nat(), anything, (at, place, replacement) => {
        const { template } = packages[at]!;
        const broken = replaceAt(template, place, JSON.parse(JSON.stringify(replacement)));
        expect(evaluateTemplate(broken, fillParameters(template), corpusScope()).resources).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('that are inside packages evaluate', () => {
    let count = 0;
    const faults = packages.flatMap(({ file, template }) =>
      findInnerTemplates(evaluateTemplate(template, fillParameters(template), corpusScope())).flatMap(
        (inner) => {
          count++;
          const filled = Object.entries(fillParameters(inner.template)).map(([name, each]) => [
            name,
            asObject(each)['value'],
          ]);
          const auth = { appId: 'a', servicePrincipalId: 's' };
          const values = { auth, ...Object.fromEntries(filled) };
          return evaluateInnerTemplate(inner, values, corpusScope())
            .faults.filter(({ message }) => !isTableWithoutWorkspace(message))
            .map(({ message, pointer }) => `${file}${pointer}: ${message}`);
        },
      ),
    );
    console.log(`${count} inner templates evaluated`);
    expect(faults).toEqual([]);
  });
});

/**
 * The official packaging tool names the table of a connector without its workspace in the inner template, which a plain
 * deployment refuses. How the page of the connector creates the table when a user connects is not documented.
 */
function isTableWithoutWorkspace(message: string): boolean {
  return (
    message.includes("for type 'Microsoft.OperationalInsights/workspaces/tables'") &&
    message.includes('segment lengths')
  );
}

/** A copy of a value in which one of its parts, counted from the outside, is replaced. */
function replaceAt(value: Json, place: number, replacement: Json): Json {
  let left = place % 1000;
  const copy = (each: Json): Json => {
    if (left-- === 0) return replacement;
    if (Array.isArray(each)) return each.map(copy);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, member]) => [name, copy(member ?? null)]));
  };
  return copy(value);
}
