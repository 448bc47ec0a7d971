import { defineCheck } from '@hubwright/schema';

/** A zip cannot be taken as it is. */
export const zipFaulty = defineCheck({
  id: 'zip-faulty',
  severity: 'error',
  scope: 'package',
  origin: 'partner-center',
  summary: 'A zip cannot be taken as it is.',
  page: new URL('../../checks/zip-faulty.md', import.meta.url),
  messages: {
    fault: '{fault} The content hub rejects such a zip; package again.',
  },
});
