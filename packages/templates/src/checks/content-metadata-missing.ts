import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A content template holds no metadata that says which solution its content came from. */
export const contentMetadataMissing = defineCheck({
  id: 'content-metadata-missing',
  severity: 'error',
  scope: 'package',
  origin: 'partner-center',
  summary: 'Every content template holds the metadata of its content.',
  messages: {
    missing:
      'The content template at {pointer} of mainTemplate.json holds no metadata resource. Content installed from it would not belong to the solution, and updates would not reach it.',
  },
  page: new URL('../../checks/content-metadata-missing.md', import.meta.url),
});

/** Reports content templates without metadata; the service makes that of deployed apps and of detections itself. */
export function* findMissingMetadata({ contents, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { kind, metadata, pointer } of contents) {
    if (metadata.length > 0 || kind === 'AzureFunction' || kind === 'CustomDetection') continue;
    yield contentMetadataMissing.report('missing', { pointer }, locate(pointer));
  }
}
