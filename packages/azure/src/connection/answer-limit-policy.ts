import { RestError, type PipelinePolicy } from '@azure/core-rest-pipeline';

/**
 * Gives up a request that nobody answers, as a fault of the network: the library itself waits without end, and tells a request that was
 * given up in another way.
 * @param milliseconds from the request to the end of the answer
 */
export function answerLimitPolicy(milliseconds: number): PipelinePolicy {
  return {
    name: 'answerLimitPolicy',
    async sendRequest(request, next) {
      // The timer of the library's own option goes on after a fault, and keeps the process from ending.
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), milliseconds);
      request.abortSignal = limit.signal;
      try {
        return await next(request);
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
        throw new RestError(`there was no answer within ${milliseconds / 1000} s`, {
          code: 'ETIMEDOUT',
          request,
        });
      } finally {
        clearTimeout(timer);
        // The wait before the next attempt heeds the signal too.
        delete request.abortSignal;
      }
    },
  };
}
