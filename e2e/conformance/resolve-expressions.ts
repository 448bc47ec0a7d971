import { evaluateArmText, parseArmExpression, type ArmNode } from '@hubwright/placeholders';
import { isJsonObject, type Json, type JsonObject } from '@hubwright/schema';

/** Gives what a value of a template becomes when the solution is installed. */
export type Resolve = (value: Json) => Json;

/** What is chosen at installation; everything else a template says with variables and defaults has one value. */
const installationParameters = new Set([
  'workspace',
  'workspace-location',
  'location',
  'resourcegroupname',
  'subscription',
]);

/** The value of an expression, or the expression itself, written in one way. */
type Resolved =
  | { readonly value: Json }
  | {
      readonly expression: string;
      /** Of a resource id, the name it ends in. */
      readonly lastSegment?: Resolved;
      /** Of a concatenation, what it joins. */
      readonly parts?: readonly Resolved[];
    };

/**
 * Evaluates the expressions of a template as far as that is possible without a subscription, so that packages which
 * name their variables differently can be compared: variables and parameter defaults are put in their places, function
 * and parameter names are written in lower case, and of text with two brackets one is taken away.
 */
export function createResolver(template: JsonObject): Resolve {
  const variables = byLowerCase(template['variables']);
  const parameters = byLowerCase(template['parameters']);
  const known = new Map<string, Resolved>();

  const resolve: Resolve = (value) => {
    if (typeof value === 'string') {
      const resolved = asJson(resolveText(value));
      return typeof resolved === 'string' ? resolved : resolve(resolved);
    }
    if (Array.isArray(value)) return value.map(resolve);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [String(resolve(name)), resolve(member ?? null)]),
    );
  };

  function resolveText(text: string): Resolved {
    if (text.startsWith('[[')) return { value: text.endsWith(']') ? text.slice(1) : text };
    const node = text.startsWith('[') ? parseArmExpression(text) : undefined;
    return node ? evaluate(node) : { value: text };
  }

  function evaluate(node: ArmNode): Resolved {
    if (node.kind === 'constant') return { value: node.value };
    if (node.kind === 'access') return readMember(evaluate(node.object), evaluate(node.key));
    const name = node.name.toLowerCase();
    const args = node.args.map(evaluate);
    return readName(name, args[0]) ?? call(name, args);
  }

  function readName(kind: string, argument: Resolved | undefined): Resolved | undefined {
    if ((kind !== 'variables' && kind !== 'parameters') || !argument || !('value' in argument))
      return undefined;
    const name = String(argument.value).toLowerCase();
    const unresolved: Resolved = { expression: `${kind}('${name}')` };
    const key = `${kind}/${name}`;
    const found = known.get(key);
    if (found) return found;
    known.set(key, unresolved);
    const definition = kind === 'variables' ? variables.get(name) : defaultOf(name);
    const value =
      typeof definition === 'string'
        ? resolveText(definition)
        : definition === undefined
          ? unresolved
          : { value: definition };
    known.set(key, value);
    return value;
  }

  /** Objects of variables are kept as they are written; only the member that is read is resolved. */
  function readMember(object: Resolved, key: Resolved): Resolved {
    const member =
      'value' in object && 'value' in key && isJsonObject(object.value)
        ? object.value[String(key.value)]
        : undefined;
    if (typeof member === 'string') return resolveText(member);
    return member === undefined ? { expression: `${write(object)}.${write(key)}` } : { value: member };
  }

  function defaultOf(name: string): Json | undefined {
    const definition = installationParameters.has(name) ? undefined : parameters.get(name);
    return isJsonObject(definition) ? definition['defaultValue'] : undefined;
  }

  return resolve;
}

function call(name: string, args: readonly Resolved[]): Resolved {
  const [first] = args;
  if (name === 'json' && first && 'value' in first) return parseLiteral(first.value) ?? plainCall(name, args);
  if (name === 'split' && first && 'lastSegment' in first) return first;
  if (name === 'last' && first && 'lastSegment' in first) return lastSegmentOf(first.lastSegment);
  if (name === 'concat') return concat(args);
  if (/resourceid$/.test(name)) return withLastSegment(plainCall(name, args), args.at(-1));
  return plainCall(name, args);
}

function withLastSegment(id: Resolved, lastSegment: Resolved | undefined): Resolved {
  return 'expression' in id && lastSegment ? { ...id, lastSegment } : id;
}

function plainCall(name: string, args: readonly Resolved[]): Resolved {
  const expression = `${name}(${args.map(write).join(',')})`;
  const evaluation = args.every((arg) => 'value' in arg)
    ? evaluateArmText(`[${expression}]`, { parameter: () => undefined })
    : undefined;
  return evaluation && 'value' in evaluation ? { value: evaluation.value } : { expression };
}

/** Neighbouring texts become one, and concatenations within concatenations are dissolved. */
function concat(args: readonly Resolved[]): Resolved {
  const parts: Resolved[] = [];
  for (const arg of args.flatMap((one) => ('parts' in one && one.parts ? one.parts : [one]))) {
    const last = parts.at(-1);
    if (last && 'value' in last && 'value' in arg)
      parts[parts.length - 1] = { value: `${String(last.value)}${String(arg.value)}` };
    else parts.push(arg);
  }
  return parts.length === 1 ? parts[0]! : { expression: `concat(${parts.map(write).join(',')})`, parts };
}

function lastSegmentOf(id: Resolved | undefined): Resolved {
  return id && 'value' in id
    ? { value: String(id.value).split('/').at(-1) ?? '' }
    : plainCall('last', id ? [id] : []);
}

function parseLiteral(text: Json): Resolved | undefined {
  return text === '[]' ? { value: [] } : text === '{}' ? { value: {} } : undefined;
}

function write(resolved: Resolved): string {
  if (!('value' in resolved)) return resolved.expression;
  return typeof resolved.value === 'string'
    ? `'${resolved.value.replaceAll("'", "''")}'`
    : JSON.stringify(resolved.value);
}

function asJson(resolved: Resolved): Json {
  return 'value' in resolved ? resolved.value : `[${resolved.expression}]`;
}

function byLowerCase(section: Json | undefined): Map<string, Json> {
  const entries = isJsonObject(section) ? Object.entries(section) : [];
  return new Map(entries.map(([name, value]) => [name.toLowerCase(), value ?? null]));
}
