import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { faultOfAnswer } from '../errors/describe-failure.js';
import { isJson } from '../errors/is-json.js';

/**
 * Lets answers with success through only when they are JSON or empty. A sign-in page of a proxy comes with status 200 too, and the
 * library would take it for an answer without members. A byte order mark is taken off (RFC 8259, section 8.1).
 */
export function jsonAnswerPolicy(correlationId: string): PipelinePolicy {
  return {
    name: 'jsonAnswerPolicy',
    async sendRequest(request, next) {
      const response = await next(request);
      const text = response.bodyAsText?.replace(/^\uFEFF/, '');
      if (text === undefined) return response;
      response.bodyAsText = text;
      if (response.status < 300 && text.trim() !== '' && !isJson(text))
        throw faultOfAnswer(response.status, text, correlationId);
      return response;
    },
  };
}
