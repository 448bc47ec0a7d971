import { defineCheck } from '@hubwright/schema';

/** Partner Center does not accept a package or the configuration of its plan. */
export const packageRefused = defineCheck({
  id: 'package-refused',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'Partner Center does not accept a package or the configuration of its plan.',
  messages: {
    processing: 'Partner Center could not process "{file}" (state {state}).',
    waiting:
      'Partner Center was still processing "{file}" after half an hour; the draft was not changed. Publish again later.',
    member: 'Partner Center refuses "{member}" ({code}): {reason}',
    whole: 'Partner Center refuses the request ({code}): {reason}',
  },
  page: new URL('../../checks/package-refused.md', import.meta.url),
});
