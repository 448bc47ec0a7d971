import { defineCheck, isJsonObject, suggest, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { Solution } from '../../model.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { locationOf, placeOfMetadata, type PlacedText } from './solution-places.js';

/** A solution is filed under a category the content hub does not have. */
export const solutionCategoryUnknown = defineCheck({
  id: 'solution-category-unknown',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'Domains and verticals are those of the content hub.',
  aka: ['Azure-Sentinel/domains-known', 'Azure-Sentinel/verticals-known'],
  messages: {
    unknown:
      'The content hub has no entry "{name}" among its {list}. Choose one of those it has; the page of this check lists them.',
    misspelled: 'The content hub has no entry "{name}" among its {list}. Perhaps "{meant}" is meant.',
    missing:
      'The metadata has no "categories", so the content hub lists the solution under none. Name at least one domain.',
    none: 'The solution names categories, but no domain. The content hub files solutions under domains; name at least one.',
  },
  page: new URL('../../../checks/solution-category-unknown.md', import.meta.url),
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
export function findUnknownCategories(solution: Solution): Diagnostic[] {
  const metadata = placeOfMetadata(solution);
  const categories = readMember(metadata, 'categories');
  if (metadata && !categories) return [solutionCategoryUnknown.report('missing', {}, locationOf(metadata))];
  if (!categories || !isJsonObject(categories.value)) return [];
  const domains = textsOf(readMember(categories, 'domains'));
  return [
    ...(domains.length === 0 ? [solutionCategoryUnknown.report('none', {}, locationOf(categories))] : []),
    ...domains.flatMap((place) => checkName(place, 'domains')),
    ...textsOf(readMember(categories, 'verticals')).flatMap((place) => checkName(place, 'verticals')),
  ];
}

function checkName(place: PlacedText, list: keyof typeof known): Diagnostic[] {
  const name = place.value;
  if (known[list].some((one) => normalise(one) === normalise(name))) return [];
  const location = locationOf(place);
  const meant = suggest(name, known[list]);
  if (meant === undefined) return [solutionCategoryUnknown.report('unknown', { name, list }, location)];
  const fix = renameFix(`Write "${meant}"`, location, meant);
  const isSame = meant.toLowerCase() === name.trim().toLowerCase();
  return [
    solutionCategoryUnknown.report('misspelled', { name, list, meant }, location, isSame ? { fix } : {}),
  ];
}

/** Hyphens, dashes and minus signs are one; so are blanks around them and of other widths. */
function normalise(name: string): string {
  return name
    .replace(/\s*[\u2010-\u2015\u2212-]\s*/g, ' - ')
    .replace(/\s+/g, ' ')
    .trim();
}

function textsOf(list: PlacedValue | undefined): PlacedText[] {
  if (!list || !Array.isArray(list.value)) return [];
  return childrenOf(list).flatMap((place) =>
    typeof place.value === 'string' ? [{ ...place, value: place.value }] : [],
  );
}
