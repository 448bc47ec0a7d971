import type { Json } from '@hubwright/schema';
import type { Environment } from '../environment.js';
import type { Evaluation } from '../refusal.js';

/** A function of the template language. */
export interface TemplateFunction {
  /** How many arguments it takes at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Gives its value; undefined when the arguments are of types it does not take. */
  readonly apply: (args: readonly Json[], environment: Environment) => Evaluation | undefined;
}

/** Functions by name, in Azure's spelling; templates may write them in any case. */
export type FunctionTable = Readonly<Record<string, TemplateFunction>>;

/** Defines a function by the number of its arguments and what it does. */
export function takes(least: number, most: number, apply: TemplateFunction['apply']): TemplateFunction {
  return { least, most, apply };
}

/** Defines a function of one text. */
export function takesText(change: (text: string) => Evaluation | undefined): TemplateFunction {
  return takes(1, 1, ([value]) => (typeof value === 'string' ? change(value) : undefined));
}
