import { defineCheck } from '@hubwright/schema';

/** A content template of the package on disk holds no metadata. */
export const packageMetadataMissing = defineCheck({
  id: 'package-metadata-missing',
  severity: 'error',
  scope: 'package',
  origin: 'partner-center',
  summary: 'Every content template of a package on disk holds the metadata of its content.',
  page: new URL('../../checks/package-metadata-missing.md', import.meta.url),
  messages: {
    missing:
      'This content template holds no metadata, neither a resource nor "metadata" of its template. Certification asks for it in every one; package again: hubwright package "{folder}".',
  },
});
