/** A call as the mock API receives it. */
export interface MockRequest {
  readonly method: string;
  /** Absolute, under the origin the connector names. */
  readonly url: string;
  /** Names in any case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the mock API answers, and what there is to say of it in a log. */
export interface MockResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array;
  /** The connection ends in the middle of the body. */
  readonly breaksOff: boolean;
  /** Why the call was refused, which fault was asked for, or how many events went out. No secrets. */
  readonly note: string;
}

/** An answer in JSON. */
export function answerJson(
  status: number,
  value: unknown,
  note: string,
  headers: Readonly<Record<string, string>> = {},
): MockResponse {
  return {
    status,
    headers: Object.fromEntries(
      Object.entries({ 'content-type': 'application/json', ...headers }).map(([name, text]) => [
        name.toLowerCase(),
        [text],
      ]),
    ),
    body: Buffer.from(JSON.stringify(value), 'utf8'),
    breaksOff: false,
    note,
  };
}

/** An answer that refuses a call and says why, as APIs do: `{"error": …}`. */
export function refuse(
  status: number,
  problem: string,
  headers: Readonly<Record<string, string>> = {},
): MockResponse {
  return answerJson(status, { error: problem }, problem, headers);
}
