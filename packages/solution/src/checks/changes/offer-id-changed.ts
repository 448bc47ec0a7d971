import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { Change } from './change.js';
import { metadataMember } from './state-files.js';

/** The publisher or offer id is another one. */
export const offerIdChanged = defineCheck({
  id: 'offer-id-changed',
  severity: 'warning',
  scope: 'solution',
  origin: 'partner-center',
  summary: 'The publisher id or the offer id is another one than before.',
  page: new URL('../../../checks/offer-id-changed.md', import.meta.url),
  messages: {
    changed:
      'The "{member}" was "{earlier}" and is now "{id}". The two ids together are the id of the solution: what is installed under the earlier one gets no more updates. Keep it, unless it was never the one in Partner Center.',
  },
});

/** What stood there until there was an offer: `{offerId}`, `publisherId_test`, `azure-sentinel-solution-isvtesting7`. */
const preliminary = /[{}<>]|test/i;

/** Reports changed ids of the offer. */
export function findChangedOfferIds({ earlier, now }: Change): Diagnostic[] {
  return ['publisherId', 'offerId'].flatMap((member) => {
    const old = metadataMember(earlier, member)?.value;
    const present = metadataMember(now, member);
    if (typeof old !== 'string' || typeof present?.value !== 'string') return [];
    if (old.trim() === '' || preliminary.test(old) || old.trim() === present.value.trim()) return [];
    const args = { member, earlier: old, id: present.value };
    return [offerIdChanged.report('changed', args, atValue(present.source, present.pointer))];
  });
}
