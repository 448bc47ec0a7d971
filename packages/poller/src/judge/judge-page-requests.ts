import type { Diagnostic } from '@hubwright/schema';
import { pollPageRequestChanged } from '../checks/poll-page-request-changed.js';
import type { ChangedRequest } from '../observe/observe-paging.js';
import { pagingTypeOf } from '../paging/create-paging.js';
import type { PollRun } from '../poll-run.js';
import { readBoolean, readText } from '../read-member.js';
import { chooseTimeField } from './choose-time-field.js';

type Step = Pick<PollRun, 'plan' | 'mask' | 'observed'>;

/** What a later page lost, doubled or garbled, where the answers show that it mattered. */
export function judgePageRequests(step: Step): Diagnostic[] {
  const { changed } = step.observed.paging;
  if (!changed) return [];
  const found = judgeLost(step, changed) ?? judgeGarbled(step, changed);
  return found ? [found] : [];
}

function judgeLost(
  { plan, mask, observed }: Step,
  { window, page, change, refused }: ChangedRequest,
): Diagnostic | undefined {
  if (change.lost.length === 0) return undefined;
  const place = plan.locate(
    'paging',
    readBoolean(plan.paging, 'pagingQueryParamOnly') ? 'pagingQueryParamOnly' : 'pagingType',
  );
  const args = { window, page, parameters: quoteAll(change.lost, mask), advice: adviseLost(plan.paging) };
  if (refused !== undefined) {
    if (refused < 400 || refused >= 500 || [401, 403, 429].includes(refused)) return undefined;
    return pollPageRequestChanged.report('lostRefused', { ...args, status: refused }, place);
  }
  // A persistent cursor gives what is new, whenever it happened.
  if (pagingTypeOf(plan.paging).startsWith('persistent')) return undefined;
  const field = chooseTimeField(observed.times);
  const later = field?.laterPages ?? { inside: 0, outside: 0 };
  const first = field?.firstPages ?? { inside: 0, outside: 0 };
  if (field && first.inside > first.outside && later.outside > later.inside) {
    const counted = {
      outside: later.outside,
      sampled: later.inside + later.outside,
      field: mask.text(field.path),
    };
    return pollPageRequestChanged.report('lostOutside', { ...args, ...counted }, place);
  }
  const sizeName =
    readText(plan.paging, 'pageSizeParameterName') || readText(plan.paging, 'pageSizeParaName');
  const sizes = observed.paging.pageSizes;
  const lostSize = sizeName && change.lost.some((text) => text.startsWith(`${sizeName}=`));
  if (!lostSize || !sizes || sizes.later >= sizes.first) return undefined;
  return pollPageRequestChanged.report('lostPageSize', { ...args, ...sizes }, place, { severity: 'info' });
}

function adviseLost(paging: Step['plan']['paging']): string {
  if (readBoolean(paging, 'pagingQueryParamOnly'))
    return 'Leave pagingQueryParamOnly away, so that all parameters are sent again.';
  return /linkheader$|^nextpageurl$/.test(pagingTypeOf(paging))
    ? 'The address in the answer is called as it is; send the token in it with pagingType NextPageToken, so that the parameters of the connector stay.'
    : 'Send the same parameters with every page.';
}

/** Doubled and garbled parameters matter when the API refuses the page or gives the same again. */
function judgeGarbled(
  { plan, mask }: Step,
  { window, page, change, refused }: ChangedRequest,
): Diagnostic | undefined {
  const { doubled, encodedTwice, blanks } = change;
  const place = plan.locate('paging', 'pagingType');
  if (doubled.length > 0) {
    const severity = refused === undefined ? 'info' : 'warning';
    const args = { window, page, parameters: quoteAll(doubled, mask) };
    return pollPageRequestChanged.report('doubled', args, place, { severity });
  }
  if (refused === undefined) return undefined;
  const outcome = `the API refused it with status ${refused}`;
  const [messageId, texts] =
    encodedTwice.length > 0 ? (['encodedTwice', encodedTwice] as const) : (['blank', blanks] as const);
  if (texts.length === 0) return undefined;
  return pollPageRequestChanged.report(
    messageId,
    { window, page, parameters: quoteAll(texts, mask), outcome },
    place,
  );
}

function quoteAll(texts: readonly string[], mask: Step['mask']): string {
  return texts.map((text) => `"${mask.text(text)}"`).join(', ');
}
