import { evaluationLevel, findMemberName, isJsonObject as isObject } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic, type Json } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readMember } from '../placed-value.js';
import { workflowsOf } from './workflow.js';

/** A Logic App is not deployed to the region of its resource group. */
export const playbookLocationDiffers = defineCheck({
  id: 'playbook-location-differs',
  severity: 'warning',
  scope: 'playbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/playbooksValidator:location'],
  summary: 'Logic Apps are deployed to the region of their resource group.',
  page: new URL('../../../checks/playbook-location-differs.md', import.meta.url),
  messages: {
    missing:
      'The Logic App has no location, so Azure refuses to deploy it. Add "location": "[resourceGroup().location]".',
    differs:
      'The location of the Logic App is {location}; the public checks accept "[resourceGroup().location]" only.',
  },
});

const ofGroup = /^\[\s*resourceGroup\(\s*\)\.location\s*\]$/i;
const reference = /^\[\s*(parameters|variables)\(\s*'([^']+)'\s*\)\s*\]$/i;

/** Reports workflows whose location is missing, or comes to something else; what a fixed text does is told of the package. */
export function findOtherLocations(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap(({ resource, isNested }) => {
    if (isNested) return [];
    const location = readMember(resource, 'location');
    if (!location) {
      return [playbookLocationDiffers.report('missing', {}, atValue(resource.source, resource.pointer))];
    }
    if (typeof location.value !== 'string' || evaluationLevel(location.value) === 0) return [];
    if (ofGroup.test(resolve(location.value, content))) return [];
    const args = { location: JSON.stringify(location.value) };
    return [playbookLocationDiffers.report('differs', args, atValue(location.source, location.pointer))];
  });
}

/** Follows a few parameters and variables, as far as they are plain references. */
function resolve(text: string, { template }: PlaybookContent): string {
  let value = text;
  for (let step = 0; step < 5; step++) {
    const [, kind, name = ''] = reference.exec(value) ?? [];
    if (kind === undefined) return value;
    const isParameter = kind.toLowerCase() === 'parameters';
    const member = memberOf(isParameter ? template.parameters : template.variables, name);
    const next = isParameter ? memberOf(member, 'defaultValue') : member;
    if (typeof next !== 'string') return value;
    value = next;
  }
  return value;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (!isObject(value)) return undefined;
  const key = findMemberName(value, name);
  return key === undefined ? undefined : value[key];
}
