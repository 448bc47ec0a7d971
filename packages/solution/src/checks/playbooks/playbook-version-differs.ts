import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember } from '../placed-value.js';
import { templateOf, workflowsOf } from './workflow.js';

/** The version of a playbook has no release notes. */
export const playbookVersionDiffers = defineCheck({
  id: 'playbook-version-differs',
  severity: 'warning',
  scope: 'playbook',
  origin: 'ours',
  summary: 'The version of a playbook is one of its release notes.',
  page: new URL('../../../checks/playbook-version-differs.md', import.meta.url),
  messages: {
    differs:
      'The workflow is tagged with the version {version}, and the release notes of the playbook end at {latest}. Write the same version in both.',
  },
});

/** Reports a tag `hidden-SentinelTemplateVersion` that no release note has; `1.0` and `1.0.0` are the same. */
export function findOtherVersions(content: PlaybookContent): Diagnostic[] {
  const notes = readMember(readMember(templateOf(content), 'metadata'), 'releaseNotes');
  const versions = (notes && Array.isArray(notes.value) ? childrenOf(notes) : []).flatMap((note) => {
    const version = readMember(note, 'version');
    return version && isVersion(version.value) ? [version] : [];
  });
  const latest = versions.at(-1);
  if (!notes || !latest) return [];
  const known = new Set(versions.map(({ value }) => plain(String(value))));
  return workflowsOf(content).flatMap(({ resource }) => {
    const tag = readMember(readMember(resource, 'tags'), 'hidden-SentinelTemplateVersion');
    if (!tag || !isVersion(tag.value) || known.has(plain(String(tag.value)))) return [];
    const args = { version: String(tag.value), latest: String(latest.value) };
    const related = [
      { message: 'The release notes are here.', location: atValue(latest.source, latest.pointer) },
    ];
    return playbookVersionDiffers.report('differs', args, atValue(tag.source, tag.pointer), { related });
  });
}

function isVersion(value: unknown): boolean {
  return (
    (typeof value === 'string' && /^\d{1,9}(?:\.\d{1,9}){0,3}$/.test(value)) || typeof value === 'number'
  );
}

/** Without zeros at the end: `1.0.0` is `1`. */
function plain(version: string): string {
  return version.replace(/(?:\.0+)+$/, '');
}
