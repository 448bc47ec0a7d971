import path from 'node:path';
import { displayPathFrom } from './display-path.js';
import type { LocatedDiagnostic } from './located-diagnostic.js';
import {
  packageSolution,
  type PackagedFile,
  type PackageOptions,
  type PackageResult,
} from './package-solution.js';
import { locatedDiagnostics } from './reporters/json.js';
import { countProblems, formatDiagnostics } from './reporters/text.js';
import { EnvironmentError } from './usage-error.js';

/** How to package a solution and how to tell of it. */
export interface ReportOptions extends PackageOptions {
  readonly format: 'text' | 'json';
  readonly color: boolean;
  readonly verbose: boolean;
}

/** What became of a solution, in values that can be sent from one thread to another. */
export interface PackageReport {
  readonly name: string;
  readonly folder: string;
  readonly version: string;
  readonly status: PackageResult['status'];
  readonly files: readonly PackagedFile[];
  /** The diagnostics as text, for the text format. */
  readonly text: string;
  /** `2 errors, 1 warning`. */
  readonly problems: string;
  /** The diagnostics located, for the JSON format. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** What kept the solution from being finished that is no fault of its sources. */
  readonly failure?: PackageFailure;
}

/** An exception: of the environment, or a bug of ours with its trace. */
export interface PackageFailure {
  readonly kind: 'environment' | 'bug';
  readonly message: string;
  readonly stack?: string;
}

/** Packages a solution folder (absolute path) and makes the report of it. Nothing is thrown. */
export async function reportPackage(folder: string, options: ReportOptions): Promise<PackageReport> {
  try {
    return describeResult(await packageSolution(folder, options), options);
  } catch (error) {
    return {
      name: path.basename(folder),
      folder: displayPathFrom(options.root)(folder),
      version: '',
      status: 'failed',
      files: [],
      text: '',
      problems: 'could not be finished',
      diagnostics: [],
      failure: describeFailure(error),
    };
  }
}

function describeResult(result: PackageResult, { format, color, verbose }: ReportOptions): PackageReport {
  const { diagnostics, ...described } = result;
  return {
    ...described,
    text: format === 'text' ? formatDiagnostics(diagnostics, { color, verbose }) : '',
    problems: countProblems(diagnostics),
    diagnostics: format === 'json' ? locatedDiagnostics(diagnostics) : [],
  };
}

/** Errors of the operating system carry the call that failed: https://nodejs.org/api/errors.html#class-systemerror. */
function describeFailure(error: unknown): PackageFailure {
  if (!(error instanceof Error)) return { kind: 'bug', message: String(error) };
  const { message, stack } = error;
  const isEnvironment = error instanceof EnvironmentError || ('syscall' in error && 'errno' in error);
  return { kind: isEnvironment ? 'environment' : 'bug', message, ...(stack !== undefined && { stack }) };
}

/** The exception a failure was, to be thrown where the command ends. */
export function failureError({ kind, message, stack }: PackageFailure): Error {
  if (kind === 'environment') return new EnvironmentError(message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
