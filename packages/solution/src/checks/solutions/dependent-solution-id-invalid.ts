import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { locationOf, placeOfData, placeOfMetadata, textMember } from './solution-places.js';

/** A solution depends on something that is no other solution. */
export const dependentSolutionIdInvalid = defineCheck({
  id: 'dependent-solution-id-invalid',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'The solutions a solution depends on are named by their ids, each once, and it is none of them.',
  messages: {
    form: '"{id}" is no id of a solution. Write the publisher\'s id, a dot and the offer\'s id, such as "azuresentinel.azure-sentinel-solution-syslog".',
    self: '"{id}" is the solution itself. A solution that waits for itself could not be installed with its dependencies; remove the entry.',
    twice: '"{id}" is listed already. Remove one of the two.',
  },
  page: new URL('../../../checks/dependent-solution-id-invalid.md', import.meta.url),
});

/** Reports entries of `dependentDomainSolutionIds` that lead nowhere. Ids are the same in any case. */
export function findInvalidDependencies(solution: Solution, context: LintContext): Diagnostic[] {
  const list = readMember(placeOfData(solution, context), 'dependentDomainSolutionIds');
  if (!list) return [];
  const places = Array.isArray(list.value) ? childrenOf(list) : [list];
  const metadata = placeOfMetadata(solution);
  const [publisher, offer] = ['publisherId', 'offerId'].map((name) => textMember(metadata, name)?.value.trim());
  const own = `${publisher ?? ''}.${offer ?? ''}`.toLowerCase();
  const known = new Set<string>();
  return places.flatMap((place) => {
    if (typeof place.value !== 'string') return [];
    const id = place.value.trim();
    const folded = id.toLowerCase();
    const isTwice = known.has(folded);
    known.add(folded);
    return faultOf(id, { place, isOwn: folded === own, isTwice });
  });
}

function faultOf(
  id: string,
  { place, isOwn, isTwice }: { place: PlacedValue; isOwn: boolean; isTwice: boolean },
): Diagnostic[] {
  // An expression is only known at installation.
  if (/^\[.*\]$/.test(id)) return [];
  const location = locationOf(place);
  if (!/^[a-z0-9_-]+\.[a-z0-9_.()-]+$/i.test(id))
    return [dependentSolutionIdInvalid.report('form', { id }, location)];
  if (isTwice) return [dependentSolutionIdInvalid.report('twice', { id }, location)];
  if (isOwn) return [dependentSolutionIdInvalid.report('self', { id }, location)];
  return [];
}
