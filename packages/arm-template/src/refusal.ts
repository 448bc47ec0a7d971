import type { Json } from '@hubwright/schema';
import { positionMark } from './template-position.js';

/**
 * Why an expression, a parameter or a resource is refused: a code of Azure, a sentence, and where, once
 * that is known. The sentences are those of Microsoft's articles and of threads where these have them, else our own.
 */
export class Refusal {
  readonly code: string;
  readonly message: string;
  readonly pointer: string | undefined;

  constructor(code: string, message: string, pointer?: string) {
    this.code = code;
    this.message = message;
    this.pointer = pointer;
  }
}

/** A value, or why there is none. */
export type Evaluation<Value = Json> = Value | Refusal;

/** Refuses with the code that nearly all faults of a template have. */
export function refuse(message: string): Refusal {
  return new Refusal('InvalidTemplate', message);
}

/** Tells a refusal from a value. */
export function isRefused(value: unknown): value is Refusal {
  return value instanceof Refusal;
}

const located = new WeakMap<Refusal, Refusal>();

/**
 * Says where a refusal happened; the innermost place, which is said first, stays. The same refusal gives the same located
 * one, so that a fault of a variable that ten resources use is reported once.
 */
export function locateRefusal(refusal: Refusal, pointer: string): Refusal {
  if (refusal.pointer !== undefined) return refusal;
  const known = located.get(refusal) ?? new Refusal(refusal.code, refusal.message, pointer);
  located.set(refusal, known);
  return known;
}

/**
 * Says of what a refusal is: `explainRefusal(refusal, "template variable 'x'")`. One that says so already,
 * or has a code of its own, stays as it is.
 */
export function explainRefusal(refusal: Refusal, subject: string): Refusal {
  return isExplained(refusal)
    ? refusal
    : new Refusal(
        refusal.code,
        `Deployment template validation failed: 'The ${subject} is not valid: ${refusal.message}'.`,
        refusal.pointer,
      );
}

/** Says that a refusal is of the body of a resource. */
export function explainInBody(refusal: Refusal, id: string): Refusal {
  return isExplained(refusal)
    ? refusal
    : new Refusal(
        refusal.code,
        `Unable to process template language expressions for resource '${id}' ${positionMark}. '${refusal.message}'`,
        refusal.pointer,
      );
}

function isExplained({ code, message }: Refusal): boolean {
  return code !== 'InvalidTemplate' || /^(Deployment template|Unable to process)/.test(message);
}
