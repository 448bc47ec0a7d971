import { defineCheck } from '@hubwright/schema';

/** A suppression does not say why. */
export const suppressionWithoutReason = defineCheck({
  id: 'suppression-without-reason',
  severity: 'warning',
  scope: 'lint',
  origin: 'ours',
  summary: 'A suppression gives no reason and does not count.',
  page: new URL('../../checks/suppression-without-reason.md', import.meta.url),
  messages: {
    sidecar:
      'This suppression of "{check}" gives no reason, so it does not count. Add a "reason" for whoever reads it later.',
    comment:
      'This suppression of "{check}" gives no reason, so it does not count. Add one: "# hubwright-disable-next-line {check} -- <reason>".',
  },
});
