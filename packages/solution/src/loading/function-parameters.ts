import { isJsonObject, type Json } from '@hubwright/schema';

/**
 * A parser's `FunctionParams` as the saved search takes them: `name:type` or `name:type=default`, joined by commas.
 * String defaults are quoted; a tabular type (`table:(…)`) loses its prefix.
 * @see https://github.com/Azure/Azure-Sentinel/tree/master/Tools/Create-Azure-Sentinel-Solution
 */
export function formatFunctionParameters(parameters: Json | undefined): string {
  if (typeof parameters === 'string') return parameters;
  if (!Array.isArray(parameters)) return '';
  return parameters.filter(isJsonObject).map(formatParameter).join(',');
}

function formatParameter(parameter: Record<string, Json | undefined>): string {
  const name = text(parameter['Name'] ?? parameter['name']);
  const type = formatType(text(parameter['Type'] ?? parameter['type']));
  const fallback = parameter['Default'] ?? parameter['default'];
  if (fallback === undefined || fallback === null) return `${name}:${type}`;
  const isString = type.toLowerCase() === 'string';
  return `${name}:${type}=${isString ? quote(text(fallback)) : text(fallback)}`;
}

function formatType(type: string): string {
  return type.replace(/^table:/i, '');
}

function quote(value: string): string {
  return /^'.*'$|^".*"$/.test(value) ? value : `'${value}'`;
}

function text(value: Json | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
