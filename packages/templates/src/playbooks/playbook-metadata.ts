import { isJsonObject, type Json } from '@hubwright/schema';
import type { ArmTemplate } from '@hubwright/solution';
import { escapeArm } from '../arm/escape-arm.js';
import type { RenderContext } from '../fragment.js';
import { pruneMembers } from '../arm/prune-empty.js';

/** The content hub takes these from the solution. */
const solutionMembers = new Set(['author', 'support', 'prerequisitesdeploytemplatefile']);

/** Left out when they say nothing. */
const optionalMembers = new Set(['entities', 'tags', 'prerequisites', 'lastupdatetime']);

/**
 * The `metadata` of the inner template, which the content hub shows beside a playbook; undefined when the source has
 * none. `lastUpdateTime` comes from the source or not at all: a clock would change the package from run to run.
 * A source without release notes gets those of a first version.
 */
export function playbookTemplateMetadata(
  template: ArmTemplate,
  version: string,
  share: RenderContext['share'],
): Record<string, Json> | undefined {
  const source = template.metadata;
  if (!source || Object.keys(source).length === 0) return undefined;
  const kept: Record<string, Json> = {};
  for (const [key, value] of Object.entries(source)) {
    const name = key.toLowerCase();
    if (value === undefined || solutionMembers.has(name) || (optionalMembers.has(name) && isBlank(value)))
      continue;
    kept[key] = escapeArm(value);
  }
  const metadata = pruneMembers(kept, share);
  const noted = Object.keys(metadata).some(
    (key) => key.toLowerCase() === 'releasenotes' && !isBlank(kept[key] ?? null),
  );
  if (!noted) metadata['releaseNotes'] = { version, title: share('blanks'), notes: ['Initial version'] };
  return metadata;
}

function isBlank(value: Json): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return value === null || (isJsonObject(value) && Object.keys(value).length === 0);
}
