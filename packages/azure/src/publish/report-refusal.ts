import type { Diagnostic, Location } from '@hubwright/schema';
import { packageRefused } from '../checks/package-refused.js';
import { AzureFault } from '../errors/azure-fault.js';
import { rootCauses } from '../errors/service-error.js';

/** Diagnostics of what Partner Center does not accept, a member each. Throws the error again when it is anything else. */
export function reportRefusal(error: unknown, location: Location): Diagnostic[] {
  if (!(error instanceof AzureFault) || error.kind !== 'refused' || !error.details.service) throw error;
  return rootCauses(error.details.service).map(({ code, message: reason, target: member }) =>
    member === undefined || member === ''
      ? packageRefused.report('whole', { code, reason }, location)
      : packageRefused.report('member', { member, code, reason }, location),
  );
}
