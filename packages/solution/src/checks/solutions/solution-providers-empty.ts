import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import { childrenOf, readMember } from '../placed-value.js';
import { locationOf, placeOfMetadata } from './solution-places.js';

/** A solution names no provider. */
export const solutionProvidersEmpty = defineCheck({
  id: 'solution-providers-empty',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'A solution names its providers.',
  messages: {
    none: 'The metadata names no provider. The content hub lists solutions by provider; write the name of the product\'s vendor into "providers".',
    blank: 'This provider has no name. The content hub would show an empty entry; write a name, or remove it.',
    twice: 'The provider "{name}" is named twice. Remove one of the two.',
  },
  page: new URL('../../../checks/solution-providers-empty.md', import.meta.url),
});

/** Reports what is missing; a list that is no list is the schema's to report. */
export function findEmptyProviders(solution: Solution): Diagnostic[] {
  const metadata = placeOfMetadata(solution);
  const providers = readMember(metadata, 'providers');
  if (!metadata) return [];
  if (!providers) return [solutionProvidersEmpty.report('none', {}, locationOf(metadata))];
  if (!Array.isArray(providers.value)) return [];
  if (providers.value.length === 0) return [solutionProvidersEmpty.report('none', {}, locationOf(providers))];
  const names = new Set<string>();
  return childrenOf(providers).flatMap((provider) => {
    if (typeof provider.value !== 'string') return [];
    const name = provider.value.trim();
    if (name === '') return [solutionProvidersEmpty.report('blank', {}, locationOf(provider))];
    if (names.has(name)) return [solutionProvidersEmpty.report('twice', { name }, locationOf(provider))];
    names.add(name);
    return [];
  });
}
