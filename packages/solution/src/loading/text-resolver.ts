import { asObject, asText, type Json, type JsonObject } from '@hubwright/schema';

/** Gives the text a value of a template stands for. */
export type TextResolver = (value: Json | undefined) => string;

/**
 * Follows `[variables('x')]`, `[variables('x').y]`, parameter defaults and the names of workspace children to the text
 * they stand for. `unresolved` says what becomes of any other expression; by default it is empty.
 */
export function createTextResolver(
  mainTemplate: JsonObject,
  unresolved: (expression: string) => string = () => '',
): TextResolver {
  const variables = asObject(mainTemplate['variables']);
  const parameters = asObject(mainTemplate['parameters']);
  const resolve = (value: Json | undefined, depth = 0): string => {
    const expression = asText(value);
    if (depth > 8) return unresolved(expression);
    const variable = /^\[variables\('([^']+)'\)(?:\.(\w+))?\]$/.exec(expression);
    if (variable) {
      const holder = variables[variable[1]!];
      return resolve(variable[2] ? asObject(holder)[variable[2]] : holder, depth + 1);
    }
    const parameter = /^\[parameters\('([^']+)'\)\]$/.exec(expression);
    if (parameter) return resolve(asObject(parameters[parameter[1]!])['defaultValue'], depth + 1);
    const joined =
      /^\[concat\(parameters\('workspace'\),\s*'\/',\s*(?:variables\('([^']+)'\)|'([^']*)')\)\]$/.exec(
        expression,
      );
    if (joined) return `/${joined[2] ?? resolve(variables[joined[1]!], depth + 1)}`;
    return expression.startsWith('[') ? unresolved(expression) : expression;
  };
  return (value) => resolve(value);
}
