import path from 'node:path';
import type { Diagnostic } from '@hubwright/schema';
import {
  readBaselineRequest,
  type BaselineOptions,
  type BaselineRequest,
} from '../baseline/baseline-request.js';
import { configurationFinder } from '../config/find-configuration.js';
import type { Configuration } from '../config/read-configuration.js';
import type { Target } from '../find-solutions.js';
import { findSidecars } from '../suppressions/find-suppressions.js';
import type { Suppression } from '../suppressions/suppression.js';

/** Everything beside the command line that decides what becomes of findings. */
export interface Steering {
  /** The configuration that is in force in a folder (absolute). */
  readonly configurationOf: (folder: string) => Configuration | undefined;
  readonly suppressions: readonly Suppression[];
  readonly baseline: BaselineRequest | undefined;
  /** What is wrong with these files. With an error among them, none can be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder in which, and above which, the files that steer a target lie. */
export function steeringFolder({ kind, path: absolute }: Target): string {
  return kind === 'file' ? path.posix.dirname(absolute) : absolute;
}

/** Reads the configurations, suppressions and the baseline of targets; `root` is the folder of the command. */
export function readSteering(targets: readonly Target[], options: BaselineOptions, root: string): Steering {
  const find = configurationFinder(root);
  const folders = [...new Set(targets.map(steeringFolder))];
  const configurations = folders.flatMap((folder) => find(folder)?.diagnostics ?? []);
  const sidecars = findSidecars(folders, root);
  const baseline = readBaselineRequest(options, root);
  return {
    configurationOf: (folder) => find(folder)?.configuration,
    suppressions: sidecars.suppressions,
    baseline,
    // One file for several targets reports its faults once.
    diagnostics: [...new Set([...configurations, ...sidecars.diagnostics, ...(baseline?.diagnostics ?? [])])],
  };
}
