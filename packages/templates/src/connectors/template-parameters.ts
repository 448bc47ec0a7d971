import type { JsonObject } from '@hubwright/schema';
import { quoteArmLiteral } from '@hubwright/placeholders';

/** The parameters a template declares, gathered while its resources are rendered. ARM ignores the case of names. */
export interface TemplateParameters {
  /** Declares a parameter unless its name is there, and gives the expression that reads it as it was first spelled. */
  read(name: string, definition: JsonObject): string;
  /** All parameters, in the order they were declared. */
  list(): Record<string, JsonObject>;
}

/** Makes an empty set of parameters. */
export function createTemplateParameters(): TemplateParameters {
  const declared = new Map<string, { readonly name: string; readonly definition: JsonObject }>();
  return {
    read(name, definition) {
      const key = name.toLowerCase();
      const parameter = declared.get(key) ?? { name, definition };
      declared.set(key, parameter);
      return `parameters(${quoteArmLiteral(parameter.name)})`;
    },
    list: () => Object.fromEntries([...declared.values()].map(({ name, definition }) => [name, definition])),
  };
}

/**
 * A value a source asks for and no page describes: the service fills it in, and it may be secret. The default keeps
 * the template deployable and, being no blank, certifiable.
 */
export const undescribedParameter: JsonObject = { defaultValue: '-NA-', type: 'securestring', minLength: 1 };
