import type { Diagnostic } from '@hubwright/schema';
import { assumedAuth } from '../auth/assumed-auth.js';
import { pollBehaviourAssumed } from '../checks/poll-behaviour-assumed.js';
import { pagingTypeOf } from '../paging/create-paging.js';
import type { PollRun } from '../poll-run.js';
import { readText } from '../read-member.js';

/** Each undocumented behaviour this run rests on, at the member that asks for it. */
export function assumedBehaviours(run: PollRun): Diagnostic[] {
  const { plan, options, requests } = run;
  const { paging, request } = plan;
  const found: Diagnostic[] = [];
  const assume = (behaviour: string, ...place: string[]): void => {
    found.push(pollBehaviourAssumed.report('assumed', { behaviour }, plan.locate(...place)));
  };
  if (pagingTypeOf(paging) === 'offset')
    assume(offsetTexts[options.offsetStrategy], 'paging', 'offsetParaName');
  if (/linkheader$/.test(pagingTypeOf(paging)) && requests.some(({ page }) => page > 1)) {
    assume(
      'the address of the next page is called as it is, without the parameters of the connector.',
      'paging',
      'pagingType',
    );
  }
  if (
    request.method !== 'GET' &&
    pagingTypeOf(paging) !== 'none' &&
    !readText(paging, 'pagingInfoPlacement')
  ) {
    assume(
      'without pagingInfoPlacement, the paging parameters of a POST go into its body.',
      'paging',
      'pagingType',
    );
  }
  for (const { behaviour, member } of assumedAuth(plan)) assume(behaviour, 'auth', member);
  for (const assumption of run.stepAssumptions) assume(stepTexts[assumption], 'stepInfo');
  if (requests.some(({ attempt, page }) => attempt > 1 && page > 0)) {
    assume(
      `between attempts ${options.retry.firstWaitMs / 1000} s are waited, then twice as long each time, unless the answer asks for more.`,
      'request',
      'retryCount',
    );
  }
  return found;
}

const stepTexts = {
  'joined-rows': 'a record that leads to several calls of a joined step becomes a row for each of them.',
  'joined-list': 'a call of a joined step that gives several events is joined as a list.',
  'handed-on': 'a placeholder is taken from a step further back when the one before has none of its name.',
  'empty-skipped': 'no call is made for a record that leaves a placeholder of the step empty.',
};

const offsetTexts = {
  'item-count': 'the offset of a page is the number of events before it (--offset-strategy item-count).',
  'item-count-plus-one':
    'the offset of a page is the number of events before it and one more (--offset-strategy item-count-plus-one).',
  'page-index': 'the offset of a page counts the pages before it (--offset-strategy page-index).',
};
