import { asObject, asText, isJsonObject, type Json } from '@hubwright/schema';

/** An error of an Azure service: https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#handling-errors */
export interface ServiceError {
  readonly code: string;
  readonly message: string;
  /** A resource id or the name of a member. */
  readonly target: string | undefined;
  /** The errors that are the cause of this one. */
  readonly causes: readonly ServiceError[];
  /** Of a root cause: what the errors around it say beside it, outermost first. */
  readonly context?: readonly string[];
}

/** The code of an error that has none. */
const unknown = 'Unknown';

/** How deep nested errors are followed; Azure nests three or four. */
const maximumDepth = 10;

/**
 * Reads the error of an answer's body (parsed, or its text), with its `details` and `innererror`. Services put errors of others into
 * their message as JSON; those are read too. `undefined` when there is no error in it.
 */
export function readServiceError(body: unknown): ServiceError | undefined {
  return readError(body, 0);
}

function readError(given: unknown, depth: number): ServiceError | undefined {
  const value = typeof given === 'string' ? parseObject(given) : given;
  if (!isJsonObject(value as Json) || depth > maximumDepth) return undefined;
  const body = asObject(value as Json);
  const error = isJsonObject(body['error']) ? body['error'] : body;
  const code = asText(error['code'] ?? error['Code']);
  const message = asText(error['message'] ?? error['Message'] ?? error['error_description']);
  if (code === '' && message === '') return undefined;
  const inMessage = readError(message, depth + 1);
  // What stands in a message may have no code of its own.
  const within = inMessage?.code === unknown && code !== '' ? { ...inMessage, code } : inMessage;
  const details = Array.isArray(error['details']) ? error['details'] : [];
  const causes = [...details, error['innererror'] ?? error['innerError']].flatMap(
    (cause) => readError(cause, depth + 1) ?? [],
  );
  return {
    code: code === '' ? (within?.code ?? unknown) : code,
    message: within ? within.message : message,
    target: asText(error['target']) || undefined,
    causes: within ? [within, ...causes] : causes,
  };
}

function parseObject(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The errors at the end of all chains of causes, without repetitions: what really went wrong. A target that only an outer error names
 * is handed down.
 */
export function rootCauses(error: ServiceError): ServiceError[] {
  const found = new Map<string, ServiceError>();
  collect(error, { target: undefined, messages: [] }, found);
  return [...found.values()];
}

/** Errors that say nothing but that there are others within. */
const wrappers =
  /^(DeploymentFailed|InvalidTemplateDeployment|MultipleErrorsOccurred|ResourceDeploymentFailure)$/i;

/** What the errors around an error say. */
interface Surrounding {
  readonly target: string | undefined;
  readonly messages: readonly string[];
}

function collect(error: ServiceError, outer: Surrounding, found: Map<string, ServiceError>): void {
  const target = error.target ?? outer.target;
  if (error.causes.length > 0) {
    const says = error.message !== '' && !wrappers.test(error.code);
    const messages = says ? [...outer.messages, error.message] : outer.messages;
    return error.causes.forEach((cause) => collect(cause, { target, messages }, found));
  }
  // An inner error may be a code alone; then what is said around it is all there is to say.
  const message = error.message === '' ? (outer.messages.at(-1) ?? '') : error.message;
  const context = outer.messages.filter((text) => !text.includes(message));
  found.set(`${error.code}\n${message}\n${target ?? ''}`, {
    ...error,
    message,
    target,
    ...(context.length > 0 && { context }),
  });
}
