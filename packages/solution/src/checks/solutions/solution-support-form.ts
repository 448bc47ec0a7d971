import { atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { Solution } from '../../model.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { locationOf, placeOfMetadata, textMember, type PlacedText } from './solution-places.js';

/** The support of a solution is written in a way that is understood, but not the one that is asked for. */
export const solutionSupportForm = defineCheck({
  id: 'solution-support-form',
  severity: 'info',
  scope: 'solution',
  origin: 'guidance',
  summary: 'The tier of the support is spelt as the content hub spells it, and its link uses https.',
  messages: {
    tier: 'The tier "{tier}" is written "{expected}" in the guidance for solutions, which counts upper and lower case.',
    noTier:
      'The support has no tier. The content hub shows who answers: write "Microsoft", "Partner" or "Community" into "tier".',
    insecure: 'The link of the support uses http. Write https, if the site has it: whoever needs support follows it.',
    mailto:
      'The address of the support begins with "mailto:". Write the address alone; the content hub makes a link of it.',
  },
  page: new URL('../../../checks/solution-support-form.md', import.meta.url),
});

const tiers = ['Microsoft', 'Partner', 'Community'];

/** Reports spellings; what is missing or no address is `solution-support-incomplete`'s. */
export function findSupportForm(solution: Solution): Diagnostic[] {
  const support = readMember(placeOfMetadata(solution), 'support');
  return [
    ...findMissingTier(support),
    ...checkTier(textMember(support, 'tier')),
    ...checkLink(textMember(support, 'link')),
    ...checkEmail(textMember(support, 'email')),
  ];
}

function findMissingTier(support: PlacedValue | undefined): Diagnostic[] {
  if (!support || !isJsonObject(support.value)) return [];
  // An empty one is the schema's to report.
  if (readMember(support, 'tier')) return [];
  const options = { severity: 'warning' as const };
  return [solutionSupportForm.report('noTier', {}, locationOf(support), options)];
}

function checkTier(place: PlacedText | undefined): Diagnostic[] {
  const tier = place?.value ?? '';
  const expected = tiers.find((name) => name.toLowerCase() === tier.trim().toLowerCase());
  if (!place || expected === undefined || expected === tier) return [];
  const fix = renameFix(`Write "${expected}"`, atValue(place.source, place.pointer), expected);
  return [solutionSupportForm.report('tier', { tier, expected }, locationOf(place), { fix })];
}

function checkLink(place: PlacedText | undefined): Diagnostic[] {
  const scheme = place && /^\s*http:\/\//i.exec(place.value)?.[0];
  if (!place || scheme === undefined) return [];
  return [solutionSupportForm.report('insecure', {}, locationOf(place, { start: 0, end: scheme.length }))];
}

function checkEmail(place: PlacedText | undefined): Diagnostic[] {
  const scheme = place && /^\s*mailto:\s*/i.exec(place.value)?.[0];
  if (!place || scheme === undefined) return [];
  const address = place.value.slice(scheme.length);
  const fix = renameFix(`Write "${address}"`, atValue(place.source, place.pointer), address);
  const location = locationOf(place, { start: 0, end: scheme.length });
  return [solutionSupportForm.report('mailto', {}, location, { severity: 'warning', fix })];
}
