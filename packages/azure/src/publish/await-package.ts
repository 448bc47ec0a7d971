import type { AzureConnection } from '../connection/azure-connection.js';
import type { WorkspacePlace } from '../workspace/place.js';
import { findInstalledPackage, type InstalledPackage } from './content-package.js';

/** What a workspace shall have: a version of a solution, with its content. */
export interface ExpectedPackage {
  readonly solutionId: string;
  readonly version: string;
  /** Content ids of the templates; those a template only knows when it is deployed are left out. */
  readonly contentIds: readonly string[];
}

/** What is in the workspace, and what of the expected is not. */
export interface PackageState {
  readonly installed: InstalledPackage | undefined;
  /** Content ids of templates that are not there, or that are of another version of the solution. */
  readonly missing: readonly string[];
  readonly isComplete: boolean;
}

/** Between two questions, in milliseconds; together about two minutes. */
const delays = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/** Compares what is in the workspace with what is expected. Throws an `AzureFault`. */
export async function comparePackage(
  azure: AzureConnection,
  place: WorkspacePlace,
  expected: ExpectedPackage,
): Promise<PackageState> {
  const installed = await findInstalledPackage(azure, place, expected.solutionId);
  const present = new Set(
    (installed?.templates ?? [])
      .filter(({ packageVersion }) => packageVersion === expected.version)
      .map(({ contentId }) => contentId.toLowerCase()),
  );
  const missing = expected.contentIds.filter((id) => !present.has(id.toLowerCase()));
  const isComplete = installed?.version === expected.version && missing.length === 0;
  return { installed, missing, isComplete };
}

/**
 * Waits until the workspace shows a package that was deployed: the content hub lists a little later what Azure Resource Manager has
 * taken. `onWait` is told once when there is something to wait for. Gives what is there in the end, complete or not; throws an `AzureFault`.
 */
export async function awaitPackage(
  azure: AzureConnection,
  place: WorkspacePlace,
  expected: ExpectedPackage,
  sleep: (milliseconds: number) => Promise<void>,
  onWait?: () => void,
): Promise<PackageState> {
  let state = await comparePackage(azure, place, expected);
  for (const delay of delays) {
    if (state.isComplete) return state;
    if (delay === delays[0]) onWait?.();
    await sleep(delay);
    state = await comparePackage(azure, place, expected);
  }
  return state;
}
