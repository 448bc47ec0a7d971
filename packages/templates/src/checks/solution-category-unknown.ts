import { defineCheck, isJsonObject, suggest, type Diagnostic, type Json } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A solution is filed under a category the content hub does not have. */
export const solutionCategoryUnknown = defineCheck({
  id: 'solution-category-unknown',
  severity: 'warning',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Domains and verticals are those of the content hub.',
  aka: ['Azure-Sentinel/domains-known', 'Azure-Sentinel/verticals-known'],
  messages: {
    unknown:
      'The content hub has no entry "{name}" among its {list}. Choose one of those it has; the page of this check lists them.',
    misspelled: 'The content hub has no entry "{name}" among its {list}. Perhaps "{meant}" is meant.',
    none: 'The solution names categories, but no domain. The content hub files solutions under domains; name at least one.',
  },
  page: new URL('../../checks/solution-category-unknown.md', import.meta.url),
});

/** https://learn.microsoft.com/azure/sentinel/sentinel-solutions#domain-categories */
const known = {
  domains: [
    'Application',
    'Cloud Provider',
    'Cloud Security',
    'Compliance',
    'DevOps',
    'Identity',
    'Internet of Things (IoT)',
    'IT Operations',
    'Migration',
    'Networking',
    'Platform',
    'Security',
    'Security - Others',
    'Security - Threat Intelligence',
    'Security - Threat Protection',
    'Security - 0-day Vulnerability',
    'Security - Automation (SOAR)',
    'Security - Cloud Security',
    'Security - Information Protection',
    'Security - Insider Threat',
    'Security - Network',
    'Security - Vulnerability Management',
    'Storage',
    'Training and Tutorials',
    'User Behavior (UEBA)',
  ],
  verticals: ['Aeronautics', 'Education', 'Finance', 'Healthcare', 'Manufacturing', 'Retail', 'Software'],
} as const;

/** Reports categories nobody can choose in the content hub. Dashes and blanks may differ. */
export function* findUnknownCategories(survey: PackageSurvey): Generator<Diagnostic> {
  const categories = survey.contentPackage?.['categories'];
  if (!isJsonObject(categories)) return;
  if (textsOf(categories['domains']).length === 0)
    yield solutionCategoryUnknown.report('none', {}, survey.metadata);
  for (const list of ['domains', 'verticals'] as const) {
    const names = new Set(known[list].map(normalise));
    for (const name of textsOf(categories[list])) {
      if (names.has(normalise(name))) continue;
      const meant = suggest(name, known[list]);
      yield meant === undefined
        ? solutionCategoryUnknown.report('unknown', { name, list }, survey.metadata)
        : solutionCategoryUnknown.report('misspelled', { name, list, meant }, survey.metadata);
    }
  }
}

/** Hyphens, dashes and minus signs are one; so are blanks around them and of other widths. */
function normalise(name: string): string {
  return name
    .replace(/\s*[\u2010-\u2015\u2212-]\s*/g, ' - ')
    .replace(/\s+/g, ' ')
    .trim();
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
