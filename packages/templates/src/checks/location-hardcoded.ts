import { defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';
import type { SurveyedExpression, SurveyedResource } from '../survey/template-survey.js';

/** A region is fixed, or read where the marketplace does not allow it. */
export const locationHardcoded = defineCheck({
  id: 'location-hardcoded',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Regions come from parameters.',
  aka: ['arm-ttk/Location-Should-Not-Be-Hardcoded', 'arm-ttk/Resources-Should-Have-Location'],
  messages: {
    fixed:
      'The resource at {pointer} of mainTemplate.json has the fixed location "{location}". Its location has to be an expression or "global"; read it from a parameter.',
    group:
      'This expression reads the location of the resource group outside the parameters ({pointer} of mainTemplate.json). Give the content a parameter for it.',
    parameter:
      'The default of the parameter "location" of mainTemplate.json is {found}. Only "[resourceGroup().location]", "[deployment().location]" and "global" are accepted.',
  },
  page: new URL('../../checks/location-hardcoded.md', import.meta.url),
});

const ownLocation = /\b(?:resourceGroup|deployment)\s*\(\s*\)\s*\.\s*location\b/i;
const acceptedDefault = /^(?:global|\[(?:resourceGroup|deployment)\(\)\.location\])$/i;

/** Reports fixed locations of resources (content can be installed with them, if only there) and locations read from the resource group. */
export function* findHardcodedLocations({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  yield* checkParameter(template.scopes[0]?.parameters.get('location')?.value, locate);
  for (const { value, place, scope } of template.resources) {
    const { location } = value;
    if (typeof location !== 'string' || location.startsWith('[') || location.toLowerCase() === 'global')
      continue;
    const pointer = pointerOf(place, 'location');
    const severity = scope.role === 'main' ? 'error' : 'warning';
    yield locationHardcoded.report('fixed', { location, pointer }, locate(pointer), { severity });
  }
  for (const expression of template.expressions) {
    if (!ownLocation.test(expression.text) || isAllowed(expression)) continue;
    const pointer = pointerOf(expression.place, expression.key);
    yield locationHardcoded.report('group', { pointer }, locate(pointer));
  }
}

function* checkParameter(parameter: unknown, locate: PackageSurvey['locate']): Generator<Diagnostic> {
  if (!isJsonObject(parameter)) return;
  const { defaultValue } = parameter;
  if (!defaultValue || (typeof defaultValue === 'string' && acceptedDefault.test(defaultValue.trim())))
    return;
  const location = locate('/parameters/location/defaultValue');
  yield locationHardcoded.report('parameter', { found: JSON.stringify(defaultValue) }, location);
}

/** Allowed are the parameters of mainTemplate and everything in nested deployments. */
function isAllowed({ place, key, resource }: SurveyedExpression): boolean {
  return pointerOf(place, key).startsWith('/parameters/') || isInDeployment(resource);
}

function isInDeployment(resource: SurveyedResource | undefined): boolean {
  for (let at = resource?.place; at; at = at.parent) {
    const { value } = at;
    if (!Array.isArray(value) && /^Microsoft\.Resources\/deployments/i.test(String(value['type'])))
      return true;
  }
  return false;
}
