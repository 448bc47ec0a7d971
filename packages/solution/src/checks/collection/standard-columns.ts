/** Columns Azure Monitor gives every table, which a table does not declare. */
export const standardColumnNames: ReadonlySet<string> = new Set([
  'TimeGenerated',
  'TenantId',
  'Type',
  'SourceSystem',
  'MG',
  'ManagementGroupName',
  '_ItemId',
  '_ResourceId',
  '_ResourceGroup',
  '_SubscriptionId',
  '_TimeReceived',
  '_IsBillable',
  '_BilledSize',
  '_WorkspaceId',
]);

/**
 * Names a custom table's columns may not have.
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/create-custom-table#add-or-delete-a-custom-column
 */
export const reservedColumnNames: ReadonlySet<string> = new Set([
  'id',
  'BilledSize',
  'IsBillable',
  'InvalidTimeGenerated',
  'TenantId',
  'Title',
  'Type',
  'UniqueId',
  '_ItemId',
  '_ResourceGroup',
  '_ResourceId',
  '_SubscriptionId',
  '_TimeReceived',
]);
