import { defineCheck, isJsonObject, type Diagnostic, type Json } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';
import type { TemplateScope } from '../survey/template-scope.js';

/**
 * A template has more of something than Azure takes.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits
 */
export const templateLimitExceeded = defineCheck({
  id: 'template-limit-exceeded',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'Templates keep within the limits of Azure Resource Manager.',
  messages: {
    count:
      'The template has {count} {section} ({pointer} of mainTemplate.json); Azure takes {limit}. Divide the solution, or leave content out.',
    variables:
      'The template has {count} variables ({pointer} of mainTemplate.json). The public cloud takes 512, but other clouds only {limit}. Think of dividing the solution.',
    bytes:
      'mainTemplate.json is {bytes} bytes long; Azure takes {limit}. Divide the solution, or leave content out.',
    expression:
      'This expression is {length} characters long ({pointer} of mainTemplate.json); Azure takes {limit}. Divide it among variables.',
  },
  page: new URL('../../checks/template-limit-exceeded.md', import.meta.url),
});

const limits = { parameters: 256, variables: 512, resources: 800, outputs: 64 } as const;
const olderVariableLimit = 256;
const maximumBytes = 4 * 1024 * 1024;
const maximumExpression = 24_576;

/** Reports templates beyond the limits; the size is that of the file. */
export function* findExceededLimits(survey: PackageSurvey): Generator<Diagnostic> {
  const { template, locate, files, solution } = survey;
  const resources = new Map<TemplateScope, number>();
  for (const { scope } of template.resources) resources.set(scope, (resources.get(scope) ?? 0) + 1);
  for (const scope of template.scopes) yield* checkCounts(scope, resources.get(scope) ?? 0, locate);
  for (const { text, place, key } of template.expressions) {
    if (text.length <= maximumExpression) continue;
    const pointer = pointerOf(place, key);
    yield templateLimitExceeded.report(
      'expression',
      { length: text.length, limit: maximumExpression, pointer },
      locate(pointer),
    );
  }
  const contents = files.get('mainTemplate.json') ?? '';
  // A UTF-16 unit takes up to three bytes; most packages are too short for counting.
  const bytes = contents.length * 3 > maximumBytes ? new TextEncoder().encode(contents).length : 0;
  if (bytes > maximumBytes)
    yield templateLimitExceeded.report('bytes', { bytes, limit: maximumBytes }, solution);
}

function* checkCounts(
  scope: TemplateScope,
  resources: number,
  locate: PackageSurvey['locate'],
): Generator<Diagnostic> {
  const location = locate(scope.pointer);
  const counts = {
    parameters: scope.parameters.size,
    variables: scope.variables.size,
    outputs: countOf(scope.template['outputs']),
    resources,
  };
  for (const [section, limit] of Object.entries(limits)) {
    const count = counts[section as keyof typeof limits];
    const pointer = `${scope.pointer}/${section}`;
    if (count > limit)
      yield templateLimitExceeded.report('count', { section, count, limit, pointer }, location);
    else if (section === 'variables' && count > olderVariableLimit) {
      const args = { count, limit: olderVariableLimit, pointer };
      yield templateLimitExceeded.report('variables', args, location, { severity: 'warning' });
    }
  }
}

function countOf(section: Json | undefined): number {
  return isJsonObject(section) ? Object.keys(section).length : 0;
}
