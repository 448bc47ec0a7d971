import { isRestError } from '@azure/core-rest-pipeline';
import { AzureFault } from './azure-fault.js';
import { explainError, joinSentences } from './explain-error.js';
import { readServiceError, rootCauses, type ServiceError } from './service-error.js';

/** Makes a fault of an answer that is none of those expected: `text` is its body. */
export function faultOfAnswer(status: number, text: string, correlationId: string): AzureFault {
  const error: ServiceError = readServiceError(text) ?? {
    code: `HTTP${status}`,
    message: `Azure answered with status ${status} and without an error`,
    target: undefined,
    causes: [],
  };
  const { kind, message } = explainError(error, status);
  // The outer error says what was tried, the inner ones say why it failed.
  const causes = rootCauses(error).filter((cause) => cause.message !== error.message);
  const reasons = causes.map((cause) => explainError(cause, status));
  return new AzureFault(
    reasons.find((reason) => reason.kind !== 'refused')?.kind ?? kind,
    joinSentences(message, ...reasons.map((reason) => reason.message)),
    { code: error.code, status, service: error, correlationId },
  );
}

/**
 * Makes a fault of anything the Azure libraries throw; gives `undefined` for what they do not throw, which is a bug of ours.
 * https://learn.microsoft.com/javascript/api/@azure/core-rest-pipeline/resterror describes their error.
 */
export function faultOfError(error: unknown, correlationId: string): AzureFault | undefined {
  if (error instanceof AzureFault) return error;
  if (!isRestError(error)) return undefined;
  const { response, statusCode } = error;
  if (response && statusCode !== undefined && statusCode >= 400)
    return faultOfAnswer(statusCode, response.bodyAsText ?? '', correlationId);
  const host = error.request ? new URL(error.request.url).host : 'Azure';
  return new AzureFault(
    'network',
    `${host} cannot be reached: ${joinSentences(error.message)} Check the network, a proxy (HTTPS_PROXY) and --cloud.`,
    { code: error.code ?? 'REQUEST_SEND_ERROR', correlationId },
  );
}
