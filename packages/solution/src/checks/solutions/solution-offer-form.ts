import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Solution } from '../../model.js';
import { readMember } from '../placed-value.js';
import { locationOf, placeOfMetadata, textMember } from './solution-places.js';

/** The offer's id has a form Partner Center refuses, or not the one of solutions. */
export const solutionOfferForm = defineCheck({
  id: 'solution-offer-form',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: "The offer's id is one Partner Center takes, and tells that the offer is a solution.",
  messages: {
    character:
      'The offer\'s id has the character "{character}". Ids in Partner Center are made of letters, digits, hyphens, underscores and dots.',
    length: "The offer's id has {length} characters. Ids in Partner Center have at most {limit}.",
    microsoft:
      'The offer\'s id "{id}" does not begin with "azure-sentinel-solution-" in small letters, as the ids of Microsoft\'s solutions do.',
    sentinel: 'The offer\'s id "{id}" does not contain "sentinel", by which offers that are solutions are told.',
  },
  page: new URL('../../../checks/solution-offer-form.md', import.meta.url),
});

const limit = 50;

/** What the id of an offer should be called is information: it cannot be changed once the offer is published. */
export function findOfferForm(solution: Solution): Diagnostic[] {
  const metadata = placeOfMetadata(solution);
  const offer = textMember(metadata, 'offerId');
  if (!offer || offer.value.trim() === '') return [];
  const id = offer.value;
  const odd = /[^a-zA-Z0-9\-_.]/u.exec(id);
  if (odd) {
    const span = { start: odd.index, end: odd.index + odd[0].length };
    return [solutionOfferForm.report('character', { character: odd[0] }, locationOf(offer, span))];
  }
  const { length } = id;
  if (length > limit) {
    const span = { start: limit, end: length };
    return [solutionOfferForm.report('length', { length, limit }, locationOf(offer, span))];
  }
  const options = { severity: 'info' as const };
  const tier = textMember(readMember(metadata, 'support'), 'tier')?.value.trim() ?? '';
  if (/^microsoft$/i.test(tier)) {
    if (/^azure-sentinel-solution-[a-z0-9-]+$/.test(id)) return [];
    return [solutionOfferForm.report('microsoft', { id }, locationOf(offer), options)];
  }
  if (/sentinel/i.test(id)) return [];
  return [solutionOfferForm.report('sentinel', { id }, locationOf(offer), options)];
}
