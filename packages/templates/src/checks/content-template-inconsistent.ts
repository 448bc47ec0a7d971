import { defineCheck, type Diagnostic, type Json } from '@hubwright/schema';
import type { SurveyedContent } from '../survey/content-templates.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A content template contradicts the content package, or its own metadata. */
export const contentTemplateInconsistent = defineCheck({
  id: 'content-template-inconsistent',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'Content templates agree with their metadata and with the content package.',
  messages: {
    package:
      'The content template at {pointer} of mainTemplate.json has the {member} "{found}", but the content package has "{expected}". The content hub would not count it to the solution.',
    metadata:
      'The content template at {pointer} of mainTemplate.json has the {member} "{found}", but its metadata has "{expected}". Content installed from it would not be found again.',
  },
  page: new URL('../../checks/content-template-inconsistent.md', import.meta.url),
});

/** Members of a content template and those of the content package that have to be the same. */
const shared = [
  ['packageId', 'contentId'],
  ['packageKind', 'kind'],
  ['packageVersion', 'version'],
] as const;

/** Reports contradictions; what only Azure can evaluate is compared as it is written. */
export function* findInconsistentTemplates(survey: PackageSurvey): Generator<Diagnostic> {
  const { contentPackage, contents, resolve, locate } = survey;
  for (const content of contents) {
    const { pointer, properties } = content;
    for (const [member, counterpart] of contentPackage ? shared : []) {
      const [found, expected] = [resolve(properties[member]), resolve(contentPackage?.[counterpart])];
      if (properties[member] === undefined || found === expected) continue;
      yield contentTemplateInconsistent.report(
        'package',
        { pointer, member, found, expected },
        locate(pointer),
      );
    }
    yield* compareMetadata(content, survey);
  }
}

function* compareMetadata(
  { pointer, properties, metadata, contentId, kind }: SurveyedContent,
  { resolve, locate }: PackageSurvey,
): Generator<Diagnostic> {
  const found = { contentKind: kind, contentId, version: resolve(properties['version']) };
  const counterparts = { contentKind: 'kind', contentId: 'contentId', version: 'version' } as const;
  const candidates = metadata.filter((one) =>
    Object.values(counterparts).every((name) => isComparable(one[name])),
  );
  if (candidates.length === 0 || candidates.length < metadata.length) return;
  for (const member of ['contentKind', 'contentId', 'version'] as const) {
    const expected = candidates.map((one) => resolve(one[counterparts[member]]));
    if (expected.includes(found[member])) continue;
    yield contentTemplateInconsistent.report(
      'metadata',
      { pointer, member, found: found[member], expected: expected[0]! },
      locate(pointer),
    );
  }
}

/** Text with two brackets is only evaluated when the content is made. */
function isComparable(value: Json | undefined): boolean {
  return typeof value === 'string' && !value.startsWith('[[');
}
