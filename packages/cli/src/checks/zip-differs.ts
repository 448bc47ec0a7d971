import { defineCheck } from '@hubwright/schema';

/** A zip does not hold the files that lie beside it. */
export const zipDiffers = defineCheck({
  id: 'zip-differs',
  severity: 'error',
  scope: 'package',
  origin: 'partner-center',
  summary: 'A zip does not hold the files that lie beside it.',
  page: new URL('../../checks/zip-differs.md', import.meta.url),
  messages: {
    missing: 'The zip has no "{file}" at its root.',
    extra:
      'The zip holds "{file}", which is no part of a package. The content hub takes mainTemplate.json and createUiDefinition.json alone.',
    different: '"{file}" in the zip differs from the one beside it.',
  },
});
