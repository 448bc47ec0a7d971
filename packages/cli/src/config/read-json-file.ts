import path from 'node:path';
import { decodeSource, hasErrors, parseSource, type Diagnostic } from '@hubwright/schema';
import { displayPathFrom } from '../display-path.js';
import { nodeFilePort } from '../node-file-port.js';
import type { Place } from './read-members.js';

/** A JSON file of ours (a configuration, suppressions, a baseline) as the place of its whole value. */
export interface JsonFile {
  readonly place: Place | undefined;
  /** What was wrong so far; whoever reads the value adds to it with `place.report`. */
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads a JSON file (absolute path) that exists; `root` is the folder messages show paths relative to. A file with a
 * fault of encoding or syntax has diagnostics and no place. A byte order mark is no fault here.
 */
export function readJsonFile(file: string, root: string): JsonFile {
  const decoded = decodeSource(displayPathFrom(root)(path.resolve(file)), nodeFilePort.read(file));
  const diagnostics: Diagnostic[] = decoded.diagnostics.filter(({ severity }) => severity === 'error');
  if (hasErrors(diagnostics)) return { place: undefined, diagnostics };
  const parsed = parseSource({ ...decoded.source, format: 'json' });
  diagnostics.push(...parsed.diagnostics);
  if (!parsed.document || hasErrors(diagnostics)) return { place: undefined, diagnostics };
  const { source, value } = parsed.document;
  return {
    place: { source, value, pointer: '', report: (...faults) => void diagnostics.push(...faults) },
    diagnostics,
  };
}
