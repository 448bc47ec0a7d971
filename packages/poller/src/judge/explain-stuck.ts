import { pollPagingStuck } from '../checks/poll-paging-stuck.js';
import { findNextPage } from '../find-next-page.js';
import { turnedParameters } from '../observe/compare-requests.js';
import { pagingTypeOf } from '../paging/create-paging.js';
import { readTokenAt } from '../paging/read-body.js';
import type { Failure, PollRun } from '../poll-run.js';
import { readText } from '../read-member.js';
import { advisePaging, describeNextPage, isFollowedBy } from './advise-paging.js';

/**
 * How paging shows that it goes round in circles: the next request is one of before, a page has the events of the one before, or page
 * after page is empty.
 */
export type Circle =
  | { readonly kind: 'repeated'; readonly page: number; readonly request: string }
  | { readonly kind: 'samePage'; readonly page: number }
  | { readonly kind: 'empty'; readonly count: number };

/** Says how paging goes round in circles, by which parameter, and which paging would fit the answers. */
export function explainStuck(
  run: Pick<PollRun, 'plan' | 'mask' | 'position' | 'observed'>,
  circle: Circle,
): Failure {
  const { plan, mask } = run;
  const { window } = run.position;
  const hint = mask.text(hintFor(run));
  const place = plan.locate('paging', 'pagingType');
  const diagnostic =
    circle.kind === 'empty'
      ? pollPagingStuck.report('empty', { window, count: circle.count, hint }, place)
      : circle.kind === 'repeated'
        ? pollPagingStuck.report(
            'repeated',
            { window, page: circle.page, request: mask.text(circle.request), hint: hint && `.${hint}` },
            place,
          )
        : pollPagingStuck.report('samePage', { window, page: circle.page, ...ignored(run), hint }, place);
  return { reason: 'paging-stuck', diagnostic };
}

/** The parameters that should have turned the page, by name, and as they were sent. */
function ignored({ observed, mask }: Pick<PollRun, 'observed' | 'mask'>): {
  parameter: string;
  sent: string;
} {
  const { previous, last } = observed.paging;
  const turned = previous && last ? turnedParameters(previous, last.draft) : [];
  const names = turned.map((text) => text.slice(0, text.indexOf('=')));
  return {
    parameter: names.join('", "') || 'the link',
    sent: turned.length === 0 ? '' : ` although "${mask.text(turned.join('&'))}" was sent`,
  };
}

function hintFor({ plan, observed }: Pick<PollRun, 'plan' | 'observed'>): string {
  const { last } = observed.paging;
  if (!last) return '';
  const { paging } = plan;
  const type = pagingTypeOf(paging);
  const path = readText(paging, 'nextPageTokenJsonPath');
  const token = readTokenAt(last.body, path);
  if (type === 'nextpagetoken' && token !== undefined && /^https?:\/\//i.test(token))
    return ` The token at "${path}" is an address: ${advisePaging({ kind: 'url', path: path!, value: token })}`;
  if (type === 'nextpageurl' && token !== undefined && /^[\w.-]*[/?][^\s]*=/.test(token))
    return ` The token at "${path}" is a relative address: set isNextPageTokenRelativeUrl.`;
  const other = findNextPage(last.body, last.response).find((hint) => !isFollowedBy(paging, hint));
  return other === undefined || other.kind === 'flag'
    ? ''
    : ` The answer has ${describeNextPage(other)}; ${advisePaging(other)}`;
}
