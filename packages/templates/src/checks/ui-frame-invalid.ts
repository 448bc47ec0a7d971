import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** createUiDefinition.json does not say what it is. */
export const uiFrameInvalid = defineCheck({
  id: 'ui-frame-invalid',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'createUiDefinition.json names its handler and its schema.',
  aka: ['arm-ttk/Handler-Must-Be-Correct', 'arm-ttk/CreateUIDefinition-Should-Have-Schema'],
  messages: {
    handler:
      'The "handler" of createUiDefinition.json is {found}. The portal knows "Microsoft.Azure.CreateUIDef" and "Microsoft.Compute.MultiVm"; use the first.',
    schema:
      'The "$schema" of createUiDefinition.json is {found}. It has to be the schema of the handler {handler}, "https://schema.management.azure.com/schemas/{version}/CreateUIDefinition.MultiVm.json#".',
    version:
      'The "version" of createUiDefinition.json is {found}, but its schema has the version "{expected}". The two have to be the same.',
  },
  page: new URL('../../checks/ui-frame-invalid.md', import.meta.url),
});

const handlers = ['Microsoft.Azure.CreateUIDef', 'Microsoft.Compute.MultiVm'];
const schemaPattern =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/(\d+\.\d+\.\d+(?:-preview)?)\/CreateUIDefinition\.MultiVm\.json#?$/i;
const currentVersion = '0.1.2-preview';

/** Reports a definition the portal would not open. */
export function* findInvalidUiFrame({ ui: { definition }, solution }: PackageSurvey): Generator<Diagnostic> {
  const { handler, version, $schema } = definition;
  const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));
  if (typeof handler !== 'string' || !handlers.includes(handler)) {
    yield uiFrameInvalid.report('handler', { found: shown(handler) }, solution);
  }
  const expected = typeof $schema === 'string' ? schemaPattern.exec($schema)?.[1] : undefined;
  if (expected === undefined) {
    const args = { found: shown($schema), handler: handlers[0]!, version: currentVersion };
    yield uiFrameInvalid.report('schema', args, solution);
  } else if (version !== expected)
    yield uiFrameInvalid.report('version', { found: shown(version), expected }, solution);
}
