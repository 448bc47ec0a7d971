import {
  findPlan,
  putPlanPackage,
  readPlanDraft,
  reportRefusal,
  submitPreview,
  packageRefused,
  uploadPackage,
  type OfferPlan,
  type OfferSubmission,
  type PartnerCenter,
  type PlanDraft,
} from '@hubwright/azure';
import { createMask, type Mask } from '@hubwright/poller';
import { atValue, NoLocation, type Location } from '@hubwright/schema';
import { createVoice, type AzureVoice } from '../azure/azure-voice.js';
import { runAzureCommand } from '../azure/run-azure-command.js';
import type { AzureSurroundings } from '../azure/surroundings.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { buildPackage, type BuiltPackage } from './built-package.js';
import { checkSolution } from './check-solution.js';
import { formatOffer, type OfferOutcome } from './format-offer.js';
import { openPartnerCenter } from './open-partner-center.js';
import type { PublishOptions } from './publish-options.js';

/** All that publishing to an offer works with. */
interface OfferRun extends AzureVoice {
  readonly partner: PartnerCenter;
  readonly built: BuiltPackage;
  readonly options: PublishOptions;
  readonly mask: Mask;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Where findings about the package as a whole point. */
  readonly location: Location;
}

/**
 * Uploads the package of a solution to the draft of a plan in Partner Center; with `--submit`, has the offer's drafts submitted for a
 * preview. Nothing goes live by this.
 */
export async function publishPartnerCenter(
  given: string,
  options: PublishOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings,
): Promise<ExitCode> {
  const { offer, plan } = options;
  if (offer === undefined || plan === undefined)
    throw new UsageError(
      '"--to partner-center" needs --offer and --plan: the ids Partner Center shows for them.',
    );
  const mask = createMask();
  const voice = createVoice(terminal, mask, options);
  const partner = openPartnerCenter(options, surroundings, mask);
  const checks = await checkSolution(given, terminal);
  if (checks.code !== exitCodes.clean) return checks.code;
  const { built, diagnostics } = await buildPackage(given, terminal.directory);
  if (!built) {
    voice.report(diagnostics);
    return exitCodes.findings;
  }
  const { offerId } = built.solution.metadata;
  if (offerId !== offer)
    throw new UsageError(
      `The solution is of the offer "${offerId}", as its SolutionMetadata.json says, and --offer is "${offer}".`,
    );
  const location = built.solution.dataFile ? atValue(built.solution.dataFile) : NoLocation;
  const run: OfferRun = { ...voice, partner, built, options, mask, sleep: surroundings.sleep, location };
  return runAzureCommand(terminal, mask, async () => publish(run, await findPlan(partner, offer, plan)));
}

async function publish(run: OfferRun, plan: OfferPlan): Promise<ExitCode> {
  const { partner, built, options, terminal, location } = run;
  const draft = await readPlanDraft(partner, plan);
  const fileName = fileNameOf(built);
  const hasPackage = draft.version === built.solution.solutionVersion && draft.fileNames.includes(fileName);
  const outcome = { built, plan, draft, fileName, options, submission: undefined };
  if (options.dryRun === true) {
    run.write(formatOffer({ ...outcome, status: hasPackage ? 'unchanged' : 'planned' }));
    return exitCodes.clean;
  }
  if (options.quiet !== true) terminal.err(describePlan(run, draft, hasPackage));
  try {
    if (!hasPackage && !(await replacePackage(run, plan, draft, fileName))) return exitCodes.findings;
    const submission = options.submit === true ? await submitPreview(partner, plan) : undefined;
    run.write(formatOffer({ ...outcome, status: statusOf(hasPackage, submission), submission }));
    return exitCodes.clean;
  } catch (error) {
    run.report(reportRefusal(error, location));
    return exitCodes.findings;
  }
}

/** Uploads the package and has the draft refer to it; false when it could not be processed, which has been reported then. */
async function replacePackage(
  run: OfferRun,
  plan: OfferPlan,
  draft: PlanDraft,
  fileName: string,
): Promise<boolean> {
  const { partner, built, mask, sleep, terminal } = run;
  const { id: packageId, state } = await uploadPackage(partner, plan, {
    fileName,
    zip: built.zip,
    sleep,
    onSecret: (secret) => mask.add(secret),
    onState: (current) => {
      if (terminal.isInteractive) terminal.err(`\r\u001b[2K${fileName}: ${current}`);
    },
  });
  if (terminal.isInteractive) terminal.err('\r\u001b[2K');
  if (state !== 'Processed') {
    run.report([
      state === 'ProcessFailed'
        ? packageRefused.report('processing', { file: fileName, state }, run.location)
        : packageRefused.report('waiting', { file: fileName }, run.location),
    ]);
    return false;
  }
  await putPlanPackage(partner, plan, draft, { version: built.solution.solutionVersion, packageId });
  return true;
}

/** Partner Center tells packages by their file names, so another content has another name. */
function fileNameOf({ solution, sha256 }: BuiltPackage): string {
  const words = solution.metadata.offerId.replaceAll(/[^A-Za-z0-9_-]+/g, '-');
  return `${words}-${solution.solutionVersion}-${sha256.slice(0, 12)}.zip`;
}

function describePlan({ built, options }: OfferRun, { version }: PlanDraft, hasPackage: boolean): string {
  const { offer, plan, submit } = options;
  const now = version === '' ? 'has no package' : `has ${version}`;
  const steps = [
    hasPackage ? 'the package is there already' : 'the package is uploaded to the draft',
    submit === true ? 'the drafts of the offer are submitted for a preview' : 'nothing is submitted',
  ];
  return `"${built.solution.name}" ${built.solution.solutionVersion} goes to the plan "${plan}" of the offer "${offer}", whose draft ${now}: ${steps.join(', ')}.\n`;
}

function statusOf(hadPackage: boolean, submission: OfferSubmission | undefined): OfferOutcome['status'] {
  if (submission) return 'submitted';
  return hadPackage ? 'unchanged' : 'drafted';
}
