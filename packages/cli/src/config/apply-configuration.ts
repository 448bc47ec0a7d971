import path from 'node:path';
import type { Diagnostic } from '@hubwright/schema';
import { slashes } from '../node-file-port.js';
import { matchesGlob } from './glob.js';
import type { CheckLevels, Configuration } from './read-configuration.js';

/**
 * Gives a diagnostic of a file (absolute path) the severity a configuration wants for it; nothing when it is off. A
 * severity that was chosen for a single finding gives way too.
 */
export function applyConfiguration(
  diagnostic: Diagnostic,
  file: string,
  { folder, checks, overrides }: Configuration,
): Diagnostic | undefined {
  const relative = slashes(path.relative(folder, file));
  const fitting = overrides.filter(({ files }) => files.some((pattern) => matchesGlob(pattern, relative)));
  const level = levelOf(diagnostic.checkId, [checks, ...fitting.map((override) => override.checks)].flat());
  if (level === 'off') return undefined;
  return level === undefined || level === diagnostic.severity
    ? diagnostic
    : { ...diagnostic, severity: level };
}

function levelOf(checkId: string, levels: CheckLevels) {
  return levels.findLast(([pattern]) => matchesGlob(pattern, checkId))?.[1];
}
