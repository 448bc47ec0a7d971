import type { Json, JsonObject } from '@hubwright/schema';

/** A request as it came over HTTP. */
export interface EmulatorRequest {
  /** In capitals. */
  readonly method: string;
  /** The absolute address, so that addresses of operations can be given back under the same origin. */
  readonly url: URL;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** The body as it came, for what is no text. */
  readonly bytes?: Uint8Array;
}

/** What the emulator answers. */
export interface EmulatorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON; without one, the answer has no body. */
  readonly body?: Json;
  /** Milliseconds to wait before the answer is sent. */
  readonly delay?: number;
  /** The connection is closed without an answer. */
  readonly isDropped?: boolean;
}

/** An answer of one of the services, to which the frame adds what every answer has. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** A request that has come past token and body. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `undefined` when the request had no body. */
  readonly body: JsonObject | undefined;
  /** `api-version` as given. */
  readonly apiVersion: string | undefined;
}

/** Answers with a JSON body. */
export function reply(status: number, body: Json, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, body, headers };
}

/** Answers without a body. */
export function replyEmpty(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers };
}
