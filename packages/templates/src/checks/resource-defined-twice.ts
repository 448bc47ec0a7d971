import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pointerOf, type Place } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A template defines two resources of the same type and name. */
export const resourceDefinedTwice = defineCheck({
  id: 'resource-defined-twice',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'A template defines a resource once.',
  messages: {
    twice:
      'The resource "{name}" of the type {type} is defined twice, at {first} and at {pointer} of mainTemplate.json. Azure refuses such a template; rename one of the two contents or remove it.',
  },
  page: new URL('../../checks/resource-defined-twice.md', import.meta.url),
});

/** Reports resources of one list that Azure would take for one; those with a condition may exclude each other. */
export function* findTwins({ template, resolve, locate }: PackageSurvey): Generator<Diagnostic> {
  const lists = new Map<Place | undefined, Map<string, Place>>();
  for (const { value, place, type } of template.resources) {
    if (value['condition'] !== undefined || value['copy'] !== undefined || typeof value['name'] !== 'string')
      continue;
    const name = resolve(value['name']);
    const target = targetMembers.map((member) => (value[member] === undefined ? '' : resolve(value[member])));
    const identity = [type, name, ...target].join('\n').toLowerCase();
    const known = lists.get(place.parent) ?? new Map<string, Place>();
    lists.set(place.parent, known);
    const earlier = known.get(identity);
    if (earlier === undefined) {
      known.set(identity, place);
      continue;
    }
    const pointer = pointerOf(place);
    yield resourceDefinedTwice.report(
      'twice',
      { name, type, first: pointerOf(earlier), pointer },
      locate(pointer),
    );
  }
}

/** Where a resource goes, if not where its template is deployed. */
const targetMembers = ['scope', 'subscriptionId', 'resourceGroup'];
