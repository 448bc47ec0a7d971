import path from 'node:path';
import {
  maximumRecordedBytes,
  writeRecording,
  type Mask,
  type Recorder,
  type RecordingHeader,
} from '@hubwright/poller';
import {
  decodeSource,
  hasErrors,
  parseSource,
  validateDocument,
  type Diagnostic,
  type Recording,
  type Source,
} from '@hubwright/schema';
import { displayPathFrom } from '../display-path.js';
import { nodeFilePort } from '../node-file-port.js';
import { EnvironmentError, UsageError } from '../usage-error.js';
import type { GivenValue } from './given-values.js';
import { writeAtomically } from '../write-atomically.js';

/** A recording and the file it came from. */
export interface LoadedRecording {
  readonly recording: Recording;
  readonly source: Source;
}

/** Reads a recording, absolute path; its faults are located diagnostics. Throws a `UsageError` when there is no such file. */
export function loadRecording(
  file: string,
  directory: string,
): LoadedRecording | { readonly diagnostics: readonly Diagnostic[] } {
  if (nodeFilePort.stat(file)?.kind !== 'file') throw new UsageError(`There is no recording "${file}".`);
  const decoded = decodeSource(displayPathFrom(directory)(file), nodeFilePort.read(file));
  if (hasErrors(decoded.diagnostics)) return { diagnostics: decoded.diagnostics };
  const { document, diagnostics } = parseSource(decoded.source);
  if (!document) return { diagnostics };
  const { source, value } = document;
  const faults = validateDocument('recording', source, value);
  if (hasErrors(faults)) return { diagnostics: faults };
  return { recording: value as unknown as Recording, source };
}

/**
 * Writes a recording, absolute path. Throws an `EnvironmentError` when the answers were too many to keep.
 * @param connector absolute path of what was polled
 */
export function saveRecording(
  recorder: Recorder,
  file: string,
  connector: string,
  header: Omit<RecordingHeader, 'connector'>,
): void {
  if (recorder.bytes > maximumRecordedBytes) {
    const limit = Math.round(maximumRecordedBytes / 1024 / 1024);
    throw new EnvironmentError(
      `The answers are more than the ${limit} MiB a recording holds, so "${file}" is not written. Record fewer windows, or fewer pages with --max-pages.`,
    );
  }
  const folder = path.dirname(file);
  const relative = path.relative(folder, connector).split(path.sep).join('/') || '.';
  const contents = writeRecording(recorder.finish({ connector: relative, ...header }));
  writeAtomically(folder, [{ name: path.basename(file), contents }]);
}

/** The values of a run as its recording has them: the plain ones, and the names of the secrets. */
export function recordedValues(
  given: readonly GivenValue[],
  mask: Mask,
): Pick<RecordingHeader, 'values' | 'secrets'> {
  const values = given.filter(({ secret }) => !secret);
  const secrets = given.filter(({ secret }) => secret).map(({ name }) => name);
  return {
    ...(values.length > 0 && {
      values: Object.fromEntries(values.map(({ name, value }) => [name, mask.text(value)])),
    }),
    ...(secrets.length > 0 && { secrets }),
  };
}
