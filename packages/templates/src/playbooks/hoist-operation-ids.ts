import type { Json } from '@hubwright/schema';
import { quoteArmLiteral } from '@hubwright/placeholders';

/**
 * Moves the `operationId` texts of a custom connector's OpenAPI document into variables, because the marketplace
 * wants every property whose name ends in `Id` to be an expression. Gives the value with the texts replaced and adds
 * two variables for each to `variables`; expressions and empty texts stay.
 */
export function hoistOperationIds(value: Json, variables: Record<string, Json>): Json {
  if (Array.isArray(value)) return value.map((item) => hoistOperationIds(item, variables));
  if (value === null || typeof value !== 'object') return value;
  const hoisted: [string, Json][] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    hoisted.push([
      key,
      isOperationId(key, member) ? variableFor(member, variables) : hoistOperationIds(member, variables),
    ]);
  }
  return Object.fromEntries(hoisted);
}

function isOperationId(key: string, member: Json): member is string {
  return key === 'operationId' && typeof member === 'string' && member !== '' && !member.startsWith('[');
}

function variableFor(operationId: string, variables: Record<string, Json>): string {
  const name = `operationId-${operationId}`;
  variables[name] = operationId;
  variables[`_${name}`] = `[variables(${quoteArmLiteral(name)})]`;
  return `[variables(${quoteArmLiteral(`_${name}`)})]`;
}
