import { describe, expect, it } from '@jest/globals';
import { nameBasedGuid } from '@hubwright/arm-template';
import { asObject, asObjects, asText, type JsonObject } from '@hubwright/schema';
import {
  deploy,
  hasCorpus,
  parametersFor,
  publishedPackages,
  readJson,
  startCorpusEmulator,
  type Send,
} from './testing/corpus-packages.js';

const describeCorpus = hasCorpus ? describe : describe.skip;

/** Packages that are not deployed, and why. */
const knownFaults: Readonly<Record<string, RegExp>> = {
  // A bracket too many: `[variables('_uiConfigId1'))]`.
  DigitalGuardianDLP: /Unable to parse language expression 'variables\('_uiConfigId1'\)\)'/,
  // The content id and the version of its workbook are empty, and are made names of resources.
  'Symantec Endpoint Protection':
    /a resource name argument of the type 'Microsoft.Insights\/workbooks' is empty.*'Microsoft.Resources\/templateSpecs\/versions' .*has incorrect segment lengths/,
  // No fault of its own: it makes policies, which the emulator does not know.
  HoneyTokens: /'policyDefinitions' could not be found .* the emulator knows the types that solutions use/,
};

describeCorpus('deploying published packages (skipped without the corpus; set HUBWRIGHT_CORPUS)', () => {
  const send = hasCorpus ? startCorpusEmulator() : undefined;

  it.each(publishedPackages)('%s', (name, file) => {
    const template = readJson(file);
    const parameters = { ...parametersFor(template), ...guidsFor(name, template) };
    const number = publishedPackages.findIndex(([one]) => one === name);
    const { error } = deploy(send!, `package-${number}`, template, parameters);
    expect(JSON.stringify(error)).toMatch(knownFaults[name] ?? /^null$/);
    if (error === null) expect(changesOf(send!, template, parameters)).toEqual([]);
  });
});

/** Values for parameters that get a new GUID by default, so that a second deployment is about the same resources. */
function guidsFor(name: string, template: JsonObject): JsonObject {
  const declared = Object.entries(asObject(template['parameters']));
  const fresh = declared.filter(([, one]) => /newGuid\(/i.test(asText(asObject(one)['defaultValue'])));
  return Object.fromEntries(fresh.map(([one]) => [one, { value: nameBasedGuid([name, one]) }]));
}

/** What deploying a template again would change. */
function changesOf(send: Send, template: JsonObject, parameters: JsonObject): string[] {
  const { result } = deploy(send, 'again', template, parameters, 'whatIf');
  return asObjects(asObject(asObject(result)['properties'])['changes'])
    .filter(({ changeType }) => !/^(NoChange|Ignore)$/.test(asText(changeType)))
    .map(
      ({ changeType, resourceId, delta }) =>
        `${asText(changeType)} ${asText(resourceId)} ${JSON.stringify(delta).slice(0, 200)}`,
    );
}
