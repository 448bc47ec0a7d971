/** What the page of a storage account connector asks for: expressions without brackets. */
export interface StorageFields {
  readonly workspace: string;
  /** URL of the blob container. */
  readonly container: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly location: string;
  /** Name of the storage account's Event Grid topic; empty when it has none yet. */
  readonly topic: string;
  /** Object id of the service's application in the customer's tenant. */
  readonly principal: string;
}

/** Built-in roles: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage */
const blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';
const queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88';

const account = "variables('storageAccountName')";
const queueType = 'Microsoft.Storage/storageAccounts/queueServices/queues';

/**
 * The variables that name everything between a storage account and its poller, as expressions without brackets.
 * Names derive from workspace and container, so that several containers of one account do not meet.
 */
export function storageVariables(fields: StorageFields): Readonly<Record<string, string>> {
  const { container, topic, workspace } = fields;
  const roleId = (role: string): string =>
    `subscriptionResourceId(${fields.subscription}, 'Microsoft.Authorization/roleDefinitions', '${role}')`;
  return {
    blobHost: `split(split(${container}, '://')[1], '/')[0]`,
    blobContainerName: `split(split(${container}, '://')[1], '/')[1]`,
    storageAccountName: "split(variables('blobHost'), '.')[0]",
    storageAccountId: storageId(fields, 'Microsoft.Storage/storageAccounts', account),
    storageConnectionName: `concat('sentinel-', uniqueString(${workspace}, ${container}))`,
    storageDeploymentName: "concat(variables('storageConnectionName'), '-storage')",
    notificationQueueName: "concat(variables('storageConnectionName'), '-notification')",
    deadLetterQueueName: "concat(variables('storageConnectionName'), '-dlq')",
    queueServiceUri: "concat('https://', replace(variables('blobHost'), '.blob.', '.queue.'), '/')",
    eventGridTopicName: `if(empty(${topic}), concat('sentinel-', uniqueString(variables('storageAccountId'))), ${topic})`,
    blobContainerId: storageId(
      fields,
      'Microsoft.Storage/storageAccounts/blobServices/containers',
      account,
      "'default'",
      "variables('blobContainerName')",
    ),
    notificationQueueId: storageId(
      fields,
      queueType,
      account,
      "'default'",
      "variables('notificationQueueName')",
    ),
    deadLetterQueueId: storageId(fields, queueType, account, "'default'", "variables('deadLetterQueueName')"),
    blobRoleId: roleId(blobDataContributor),
    queueRoleId: roleId(queueDataContributor),
  };
}

/** The id of a resource beside the storage account; names are expressions. */
export function storageId(
  { subscription, resourceGroup }: StorageFields,
  type: string,
  ...names: string[]
): string {
  return `resourceId(${[subscription, resourceGroup, `'${type}'`, ...names].join(', ')})`;
}

/** The name of the assignment of a role on a queue or container, one for each holder, principal and role. */
export function roleAssignmentName(
  { principal }: StorageFields,
  holder: string,
  role: 'blob' | 'queue',
): string {
  const id = `guid(variables('${holder}Id'),${principal},variables('${role}RoleId'))`;
  return `concat(${account},'/default/',variables('${holder}Name'),'/Microsoft.Authorization/',${id})`;
}
