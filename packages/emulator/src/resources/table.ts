import { asObject, asObjects, asText } from '@hubwright/schema';
import { azureError } from '../exchange/azure-error.js';
import { nameOf } from '../exchange/resource-path.js';
import type { ResourcePut, ResourceRules } from './resource-rules.js';

const columnTypes = new Set(['string', 'int', 'long', 'real', 'boolean', 'dynamic', 'datetime', 'guid']);

/** Columns every table has, which a schema may not declare: https://learn.microsoft.com/azure/azure-monitor/logs/log-standard-columns */
const ownColumns = new Set([
  '_resourceid',
  '_subscriptionid',
  '_itemid',
  '_billedsize',
  '_isbillable',
  'tenantid',
  'type',
]);

/** A table of a workspace: https://learn.microsoft.com/rest/api/loganalytics/tables/create-or-update */
export const tableRules: ResourceRules = {
  check(put) {
    const fault = faultOf(put);
    return fault === undefined
      ? undefined
      : azureError(400, 'InvalidParameter', fault, { target: 'properties.schema' });
  },
  complete: ({ path, body }) => {
    const { plan, retentionInDays, schema } = asObject(body['properties']);
    return {
      plan: plan ?? 'Analytics',
      retentionInDays: retentionInDays ?? 30,
      provisioningState: 'Succeeded',
      ...(schema !== undefined && {
        schema: { ...asObject(schema), tableType: isCustom(path.id) ? 'CustomLog' : 'Microsoft' },
      }),
    };
  },
};

function faultOf({ path, body, existing }: ResourcePut): string | undefined {
  const name = nameOf(path.id);
  const { schema } = asObject(body['properties']);
  if (!isCustom(path.id)) return undefined;
  if (schema === undefined) return existing ? undefined : `Table '${name}' needs a schema with its columns.`;
  const { name: schemaName, columns } = asObject(schema);
  if (asText(schemaName) !== name)
    return `The name of the schema, '${asText(schemaName)}', has to be the name of the table, '${name}'.`;
  const declared = asObjects(columns).map((column) => ({
    name: asText(column['name']),
    type: asText(column['type']).toLowerCase(),
  }));
  const wrong = declared.find(
    ({ name: column, type }) => !/^[A-Za-z_]\w{0,44}$/.test(column) || !columnTypes.has(type),
  );
  if (wrong)
    return `Column '${wrong.name}' of type '${wrong.type}' is invalid: a name has up to 45 letters, digits and underscores, the types are ${[...columnTypes].join(', ')}.`;
  const reserved = declared.find(({ name: column }) => ownColumns.has(column.toLowerCase()));
  if (reserved) return `Column '${reserved.name}' is reserved.`;
  const time = declared.find(({ name: column }) => column === 'TimeGenerated');
  return time?.type === 'datetime'
    ? undefined
    : `Table '${name}' needs a column 'TimeGenerated' of type 'datetime'.`;
}

/** Whether a table is the customer's own. Other names are Microsoft's tables, whose columns are not declared. */
export function isCustom(id: string): boolean {
  return /_(CL|SRCH|RST)$/.test(nameOf(id));
}
