import { defineCheck, joinPointer, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A template does not say which schema it keeps to, or which version its content has. */
export const templateFrameInvalid = defineCheck({
  id: 'template-frame-invalid',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Templates name their schema and the version of their content.',
  aka: ['arm-ttk/DeploymentTemplate-Schema-Is-Correct'],
  messages: {
    schema:
      'The template has {found} as its "$schema" ({pointer} of mainTemplate.json). Azure accepts "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"; use it.',
    version:
      'The template has {found} as its "contentVersion" ({pointer} of mainTemplate.json). Azure asks for a version such as "1.0.0.0"; add it.',
    resources:
      'The template has no list of resources ({pointer} of mainTemplate.json). Azure refuses it; add "resources".',
  },
  page: new URL('../../checks/template-frame-invalid.md', import.meta.url),
});

const schema =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/\d{4}-\d{2}-\d{2}(?:-preview)?\/(?:subscription|managementGroup|tenant)?deploymentTemplate\.json#?$/i;

/** Reports templates Azure would refuse as a whole. */
export function* findInvalidFrames({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { pointer: at, template: frame } of template.scopes) {
    const report = (message: 'schema' | 'version' | 'resources', member: string): Diagnostic => {
      const pointer = joinPointer(at, member);
      const found = frame[member] === undefined ? 'nothing' : JSON.stringify(frame[member]);
      return message === 'resources'
        ? templateFrameInvalid.report(message, { pointer }, locate(pointer))
        : templateFrameInvalid.report(message, { pointer, found }, locate(pointer));
    };
    const { $schema, contentVersion, resources } = frame;
    if (typeof $schema !== 'string' || !schema.test($schema)) yield report('schema', '$schema');
    if (typeof contentVersion !== 'string' || contentVersion.trim() === '')
      yield report('version', 'contentVersion');
    if (typeof resources !== 'object' || resources === null) yield report('resources', 'resources');
  }
}
