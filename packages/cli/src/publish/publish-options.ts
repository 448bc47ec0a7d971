import type { AzureOptions, ValueOptions } from '../azure/azure-options.js';
import { UsageError } from '../usage-error.js';

/** Where `--to` publishes. */
export const publishTargets = ['workspace', 'pull-request', 'partner-center'] as const;

export type PublishTarget = (typeof publishTargets)[number];

/** Options of `hubwright publish`. */
export interface PublishOptions extends AzureOptions, ValueOptions {
  readonly to: PublishTarget;
  /** Says what would be done, and changes nothing. */
  readonly dryRun?: boolean;
  /** The clone of the public repository. */
  readonly clone?: string;
  readonly branch?: string;
  /** What the branch starts from. */
  readonly base?: string;
  /** Where the text of the pull request goes instead of standard output. */
  readonly body?: string;
  readonly push?: boolean;
  readonly remote?: string;
  /** Ids of the offer and its plan, as Partner Center shows them. */
  readonly offer?: string;
  readonly plan?: string;
  /** Asks for a preview of the offer, too. */
  readonly submit?: boolean;
}

/** Options that belong to one target; with another they would be passed over in silence. */
const belonging: Readonly<Record<PublishTarget, readonly (keyof PublishOptions)[]>> = {
  workspace: ['subscription', 'resourceGroup', 'workspace', 'location', 'set', 'secret'],
  'pull-request': ['clone', 'branch', 'base', 'body', 'push', 'remote'],
  'partner-center': ['offer', 'plan', 'submit'],
};

/** Throws a `UsageError` for an option that means nothing with the target that was chosen. */
export function refuseForeignOptions(options: PublishOptions): void {
  for (const target of publishTargets) {
    if (target === options.to) continue;
    const foreign = belonging[target].find((name) => options[name] !== undefined);
    if (foreign === undefined) continue;
    const option = foreign.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new UsageError(`--${option} is for "--to ${target}"; with "--to ${options.to}" it means nothing.`);
  }
}
