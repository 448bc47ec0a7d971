import { isRestError } from '@azure/core-rest-pipeline';
import { AzureFault } from './azure-fault.js';
import { explainError, explainStatus, joinSentences } from './explain-error.js';
import { readServiceError, rootCauses } from './service-error.js';

/**
 * Makes a fault of an answer that is none of those expected. `text` is its body; of one that holds no error of Azure nothing is quoted,
 * since it may repeat what was sent.
 */
export function faultOfAnswer(status: number, text: string, correlationId: string): AzureFault {
  const error = readServiceError(text);
  if (!error) {
    const { kind, message } = explainStatus(status, text);
    return new AzureFault(kind, message, { code: `HTTP${status}`, status, correlationId });
  }
  const { kind, message } = explainError(error, status);
  // The outer error says what was tried, the inner ones say why it failed.
  const causes = rootCauses(error).filter((cause) => cause.message !== error.message);
  const reasons = causes.map((cause) => explainError(cause, status));
  return new AzureFault(
    reasons.find((reason) => reason.kind !== 'refused')?.kind ?? kind,
    // The way out of the outer error is that of its status alone; the inner ones know better.
    joinSentences(
      reasons.length > 0 ? `${error.code}: ${error.message}` : message,
      ...reasons.map((reason) => reason.message),
    ),
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
  const { response } = error;
  // With an answer there, the message of the library quotes its body, which may hold secrets.
  if (response) return faultOfAnswer(response.status, response.bodyAsText ?? '', correlationId);
  const host = error.request ? new URL(error.request.url).host : 'Azure';
  return new AzureFault(
    'network',
    `${host} cannot be reached: ${joinSentences(error.message)} Check the network, a proxy (HTTPS_PROXY) and --cloud.`,
    { code: error.code ?? 'REQUEST_SEND_ERROR', correlationId },
  );
}
