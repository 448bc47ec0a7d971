import { defineCheck, NoLocation, type Diagnostic, type Location } from '@hubwright/schema';
import { pointerOf, type Place } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';
import type { SurveyedMember } from '../survey/template-survey.js';

/** A member of mainTemplate.json holds nothing. */
export const templateBlankValue = defineCheck({
  id: 'template-blank-value',
  severity: 'warning',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Members of mainTemplate.json hold something.',
  aka: ['arm-ttk/Template-Should-Not-Contain-Blanks'],
  messages: {
    blank:
      'The value of "{key}" is empty ({pointer} of mainTemplate.json). Reviewers of packages reject empty values; leave the member out or fill it.',
  },
  page: new URL('../../checks/template-blank-value.md', import.meta.url),
});

/** Names under which arm-ttk allows an empty value. */
const mayBeBlank = new Set([
  'resources',
  'outputs',
  'variables',
  'parameters',
  'functions',
  'properties',
  'template',
  'defaultvalue',
  'accesspolicies',
  'value',
  'promotioncode',
  'inputs',
  'notequals',
  'clientid',
  'allowedcalleripaddresses',
  'workerpools',
  'azuremonitor',
  'requireddataconnectors',
]);

/** What published packages have empty: a function without parameters, a rule or table without a kind. */
const publishedBlank = new Set(['functionparameters', 'kind']);

/** Reports empty values. What lies in an app's configuration or below a name that is an expression is allowed. */
export function* findBlankValues({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  const isKnown = createRegister();
  for (const member of template.blanks) {
    const { place, key, resource } = member;
    if (isAllowed(key) || isException(member) || hasExemptSibling(place)) continue;
    const pointer = pointerOf(place, key);
    const location = locate(pointer);
    // The same value stands in the template of a content and in the content installed at once.
    const within = resource ? pointer.slice(pointerOf(resource.place).length) : pointer;
    if (isKnown(location, within)) continue;
    yield templateBlankValue.report('blank', { key, pointer }, location);
  }
}

function isAllowed(key: string): boolean {
  const lower = key.toLowerCase();
  return mayBeBlank.has(lower) || publishedBlank.has(lower);
}

function createRegister(): (location: Location, within: string) => boolean {
  const seen = new Map<Location, Set<string>>();
  return (location, within) => {
    const known = seen.get(location) ?? new Set();
    seen.set(location, known);
    const isKnown = location !== NoLocation && known.has(within);
    known.add(within);
    return isKnown;
  };
}

function isException({ key, resource }: SurveyedMember): boolean {
  return (
    /^\s*(?:\[|\/subscriptions\/)/.test(key) || /^Microsoft\.Web\/sites\/config$/i.test(resource?.type ?? '')
  );
}

/** Where an object has one of the allowed names, arm-ttk looks at none of its other members. */
function hasExemptSibling({ value }: Place): boolean {
  return !Array.isArray(value) && Object.keys(value).some((name) => mayBeBlank.has(name.toLowerCase()));
}
