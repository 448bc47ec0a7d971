import type { OfferPlan, OfferSubmission, PlanDraft } from '@hubwright/azure';
import { jsonFormatVersion } from '../reporters/json.js';
import type { BuiltPackage } from './built-package.js';
import type { PublishOptions } from './publish-options.js';

/** How publishing to an offer went. */
export interface OfferOutcome {
  readonly status: 'planned' | 'unchanged' | 'drafted' | 'submitted';
  readonly built: BuiltPackage;
  readonly plan: OfferPlan;
  /** The draft as it was before. */
  readonly draft: PlanDraft;
  readonly fileName: string;
  readonly options: PublishOptions;
  readonly submission: OfferSubmission | undefined;
}

/** What is in Partner Center now, as text or JSON, with the page to look at it. */
export function formatOffer(outcome: OfferOutcome): string {
  const { status, built, plan, draft, fileName, options, submission } = outcome;
  const link = `https://partner.microsoft.com/dashboard/commercial-marketplace/offers/${plan.productId}/overview`;
  const { solutionVersion } = built.solution;
  if (options.format === 'json') {
    const result = {
      version: jsonFormatVersion,
      target: 'partner-center',
      status,
      offer: options.offer,
      plan: options.plan,
      package: { fileName, version: solutionVersion, sha256: built.sha256 },
      before: { version: draft.version, fileNames: draft.fileNames },
      submission: submission ?? null,
      link,
    };
    return `${JSON.stringify(result, null, 2)}\n`;
  }
  if (options.quiet === true && status !== 'planned') return '';
  const where = `the draft of the plan "${options.plan}" of the offer "${options.offer}"`;
  const packageText = `${fileName} (sha256 ${built.sha256})`;
  if (status === 'planned') {
    const submits = options.submit === true ? 'The offer would be submitted for a preview.\n' : '';
    return `${packageText} would become version ${solutionVersion} in ${where}.\n${submits}Nothing was changed.\n`;
  }
  const first = {
    unchanged: `Already in ${where}: ${packageText}, version ${solutionVersion}. Nothing was changed.\n`,
    drafted: `Uploaded ${packageText} as version ${solutionVersion} to ${where}. Nothing was submitted.\n`,
    submitted: `In ${where}: ${packageText}, version ${solutionVersion}.\n`,
  }[status];
  return `${first}${submission ? describeSubmission(submission) : ''}${link}\n`;
}

function describeSubmission({ id, state, substate, isEarlier }: OfferSubmission): string {
  const what = isEarlier ? 'A submission is in progress already' : 'Submitted for a preview';
  return `${what}: ${id}, ${state}${substate === '' ? '' : `, ${substate}`}. Going live is left to you, in Partner Center.\n`;
}
