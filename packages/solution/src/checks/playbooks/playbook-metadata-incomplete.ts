import {
  atKey,
  atText,
  atValue,
  defineCheck,
  isJsonObject,
  type Diagnostic,
  type ReportOptions,
} from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { templateOf, workflowsOf } from './workflow.js';

/** The metadata of a playbook says too little for the content hub. */
export const playbookMetadataIncomplete = defineCheck({
  id: 'playbook-metadata-incomplete',
  severity: 'warning',
  scope: 'playbook',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/playbooksValidator:metadata'],
  summary: 'The metadata of a playbook is filled in.',
  page: new URL('../../../checks/playbook-metadata-incomplete.md', import.meta.url),
  messages: {
    absent:
      'The playbook has no title and description in its metadata, so the content hub shows only its name. Add "metadata" with title, description, prerequisites, lastUpdateTime, entities, tags, support and author.',
    missing: 'The metadata of the playbook has no {member}; the public checks ask for it. Add it.',
    blank: 'The {member} of the playbook is blank; the public checks ask for a text.',
  },
});

/** What the public checks ask for of metadata that has a title, a description and an author. */
const required = ['title', 'description', 'lastUpdateTime', 'support.tier', 'author.name'];

/** Reports members of the metadata that are missing or blank, and, as information, playbooks without any. */
export function findIncompleteMetadata(content: PlaybookContent): Diagnostic[] {
  if (workflowsOf(content).length === 0) return [];
  const metadata = readMember(templateOf(content), 'metadata');
  const title = readMember(metadata, 'title');
  const description = readMember(metadata, 'description');
  if (!metadata || !isJsonObject(metadata.value) || !title || !description) {
    const location = metadata ? atKey(metadata.source, metadata.pointer) : atText(content.source);
    return [playbookMetadataIncomplete.report('absent', {}, location, { severity: 'info' })];
  }
  // Without an author the public checks take it for metadata of another kind.
  const severity = readMember(metadata, 'author') ? 'warning' : 'info';
  return required.flatMap((path) => findBlank(metadata, path, { severity }));
}

function findBlank(metadata: PlacedValue, path: string, options: ReportOptions): Diagnostic[] {
  let place: PlacedValue | undefined = metadata;
  let last = metadata;
  for (const name of path.split('.')) {
    last = place;
    place = readMember(place, name);
    if (!place) break;
  }
  // `"author": "Contoso"` is read too.
  if (!place && typeof last.value === 'string' && last.value.trim() !== '') return [];
  if (!place) {
    const location = atKey(last.source, last.pointer);
    return [playbookMetadataIncomplete.report('missing', { member: path }, location, options)];
  }
  if (!isBlank(place.value)) return [];
  const location = atValue(place.source, place.pointer);
  return [playbookMetadataIncomplete.report('blank', { member: path }, location, options)];
}

function isBlank(value: PlacedValue['value']): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.every((line) => typeof line === 'string' && line.trim() === '');
}
