import { headerOf, type HttpResponse } from '../transport-port.js';

/** What the answers say about the rate at which the API may be called. */
export interface LimitObserver {
  add(response: HttpResponse): void;
  /** Answers with status 429. */
  readonly refusals: number;
  /** Headers of the first of them that speak of limits, as they came: `Retry-After: 7`. */
  readonly said: readonly string[];
  /** Names of headers that speak of limits, on any answer. */
  readonly names: ReadonlySet<string>;
  /** Names of all headers, in lower case, of up to fifty answers and of those with status 429. */
  readonly allNames: ReadonlySet<string>;
  readonly answers: number;
  /** Calls per second that a `RateLimit-Policy` allows. */
  readonly allowedPerSecond: number | undefined;
}

const limitName = /^(?:retry-after|(?:x-)?.*rate-?limit.*|x-.*(?:quota|throttl).*)$/i;
/** Answers whose headers are read. */
const readAnswers = 50;

/** Watches the headers that speak of limits, and counts the answers that say "too many". */
export function createLimitObserver(): LimitObserver {
  const names = new Set<string>();
  const allNames = new Set<string>();
  let [refusals, answers] = [0, 0];
  let said: string[] = [];
  let allowedPerSecond: number | undefined;
  return {
    names,
    allNames,
    get refusals() {
      return refusals;
    },
    get answers() {
      return answers;
    },
    get said() {
      return said;
    },
    get allowedPerSecond() {
      return allowedPerSecond;
    },
    add(response) {
      answers += 1;
      const isRefusal = response.status === 429;
      if (isRefusal) refusals += 1;
      if (answers > readAnswers && !(isRefusal && refusals === 1)) return;
      const found = Object.keys(response.headers).filter((name) => limitName.test(name));
      for (const name of found) names.add(name);
      for (const name of Object.keys(response.headers)) allNames.add(name);
      if (isRefusal && refusals === 1)
        said = found.map((name) => `${name}: ${headerOf(response, name) ?? ''}`);
      allowedPerSecond ??= readPolicy(
        headerOf(response, 'ratelimit-policy') ?? headerOf(response, 'ratelimit-limit'),
      );
    },
  };
}

/**
 * Calls per second of a policy of quota and window in seconds: `100;w=60`, or `"name";q=100;w=60`.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function readPolicy(text: string | undefined): number | undefined {
  for (const item of text?.split(',') ?? []) {
    const quota = /(?:^\s*|;\s*q=)(\d+)/.exec(item)?.[1];
    const seconds = /;\s*w=(\d+)/.exec(item)?.[1];
    if (quota && seconds && Number(seconds) > 0) return Number(quota) / Number(seconds);
  }
  return undefined;
}
