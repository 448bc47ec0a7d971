import type { Json } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import type { ConnectionScope } from './connection-scope.js';
import { renderPartial } from '../render-partial.js';
import type { ShapedPoller } from './shape-poller.js';
import { objectMember, withMember } from '../arm/source-members.js';
import { roleAssignmentName, storageId, storageVariables, type StorageFields } from './storage-names.js';

/** A poller that reads a queue, and the deployment that makes the queue in the customer's storage account. */
export interface QueuedPoller {
  readonly poller: ShapedPoller;
  readonly deployment: ArmResource;
}

/** Tells whether a poller reads blobs of a storage account, of which it hears through a queue. */
export function readsStorageAccount(kind: string | undefined): boolean {
  return kind?.toLowerCase() === 'storageaccountblobcontainer';
}

/**
 * Puts a queue between the blob container named on the page and the poller: two queues, an Event Grid topic and
 * subscription, and the three roles the service's application needs. The storage account may lie in another
 * subscription, so all of it is one deployment of its own there.
 * https://learn.microsoft.com/azure/sentinel/data-connection-rules-reference-azure-storage
 */
export function queueStoragePoller(poller: ShapedPoller, scope: ConnectionScope): QueuedPoller {
  const fields = readFields(scope);
  for (const [name, expression] of Object.entries(storageVariables(fields)))
    scope.declareVariable(name, `[[${expression}]`);
  const withQueue = withMember(
    objectMember(poller.properties, 'request'),
    'QueueUri',
    queueUri('notificationQueueName'),
  );
  const request = withMember(withQueue, 'DlqUri', queueUri('deadLetterQueueName'));
  return {
    poller: {
      ...poller,
      properties: withMember(poller.properties, 'request', request),
      dependsOn: [
        `[[${storageId(fields, 'Microsoft.Resources/deployments', "variables('storageDeploymentName')")}]`,
      ],
    },
    deployment: renderDeployment(fields, poller.advancedFilters),
  };
}

/** The names the fields of such a page have to have. */
function readFields(scope: ConnectionScope): StorageFields {
  const read = (name: string): string => scope.bind(name, 'parameters').inner();
  return {
    workspace: read('innerWorkspace'),
    container: read('blobContainerUri'),
    subscription: read('StorageAccountSubscription'),
    resourceGroup: read('StorageAccountResourceGroupName'),
    location: read('StorageAccountLocation'),
    topic: read('EGSystemTopicName'),
    principal: read('principalId'),
  };
}

function renderDeployment(fields: StorageFields, advancedFilters: Json | undefined): ArmResource {
  return renderPartial<ArmResource>('storage-notifications', {
    subscriptionId: `[[${fields.subscription}]`,
    resourceGroup: `[[${fields.resourceGroup}]`,
    createsTopic: `[[empty(${fields.topic})]`,
    storageLocation: `[[${fields.location}]`,
    topicId: `[[${storageId(fields, 'Microsoft.EventGrid/systemTopics', "variables('eventGridTopicName')")}]`,
    principalId: `[[${fields.principal}]`,
    blobRoleName: `[[${roleAssignmentName(fields, 'blobContainer', 'blob')}]`,
    notificationRoleName: `[[${roleAssignmentName(fields, 'notificationQueue', 'queue')}]`,
    deadLetterRoleName: `[[${roleAssignmentName(fields, 'deadLetterQueue', 'queue')}]`,
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated'],
      subjectBeginsWith: "[[concat('/blobServices/default/containers/',variables('blobContainerName'),'/')]",
      ...(advancedFilters === undefined ? {} : { advancedFilters }),
    },
  });
}

function queueUri(queueName: string): string {
  return `[[concat(variables('queueServiceUri'),variables('${queueName}'))]`;
}
