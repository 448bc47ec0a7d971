export { azureChecks } from './azure-checks.js';
export type { AzureCloud, CloudName } from './connection/azure-cloud.js';
export { azureClouds, isLoopback } from './connection/azure-cloud.js';
export type {
  AzureAnswer,
  AzureConnection,
  AzureRequest,
  ConnectionOptions,
} from './connection/azure-connection.js';
export { connectToAzure } from './connection/azure-connection.js';
export type { AzureCredential } from './connection/credential.js';
export { defaultCredential, staticCredential } from './connection/credential.js';
export type { RetryBounds } from './connection/retry-strategy.js';
export { defaultRetryBounds } from './connection/retry-strategy.js';
export type { AzureFaultDetails, AzureFaultKind } from './errors/azure-fault.js';
export { AzureFault } from './errors/azure-fault.js';
export type { ServiceError } from './errors/service-error.js';
export type { WorkspacePlace } from './workspace/place.js';
export { sentinelId, workspaceId } from './workspace/place.js';
export type { FoundWorkspace } from './workspace/find-workspace.js';
export { findWorkspace } from './workspace/find-workspace.js';
export type { DeploymentRequest } from './deployments/deployment-request.js';
export { deploymentName, secureParameters } from './deployments/deployment-name.js';
export { validateDeployment } from './deployments/validate-deployment.js';
export type { FailedOperation } from './deployments/failed-operations.js';
export { startDeployment } from './deployments/start-deployment.js';
export type {
  DeploymentOutcome,
  DeploymentProgress,
  WaitOptions,
} from './deployments/wait-for-deployment.js';
export { waitForDeployment } from './deployments/wait-for-deployment.js';
export type { ResourceLocator } from './deployments/report-errors.js';
export { reportFailures, reportObjections, shortId } from './deployments/report-errors.js';
export { objectionsOf } from './deployments/validate-deployment.js';
export type { DataCollectionEndpoint } from './data-collection/endpoint.js';
export { defaultEndpointId, findEndpoint } from './data-collection/endpoint.js';
export { addEndpoint } from './deployments/add-endpoint.js';
export type { ChangeKind, Plan, PlannedChange, PropertyChange } from './deployments/what-if.js';
export { planDeployment } from './deployments/what-if.js';
export type { InstalledPackage, InstalledTemplate } from './publish/content-package.js';
export type { ExpectedPackage, PackageState } from './publish/await-package.js';
export { awaitPackage, comparePackage } from './publish/await-package.js';
export { packageNotShown } from './checks/package-not-shown.js';
export { objectToSecretAddress, readVaultSecret } from './connection/key-vault.js';
export type { ResourceToPut } from './resources/resource-calls.js';
export { deleteResource, getResource, listResources, putResource } from './resources/resource-calls.js';
export type { ConnectNeeds, ConnectValue } from './connectors/connect-body.js';
export { connectBody, connectNeeds } from './connectors/connect-body.js';
export type { ConnectMethod } from './connectors/connect-connector.js';
export { connectApiVersion, connectConnector, disconnectConnector } from './connectors/connect-connector.js';
export type { ListedConnection } from './connectors/list-connections.js';
export { listConnections } from './connectors/list-connections.js';
export { packageRefused } from './checks/package-refused.js';
export type { OfferPlan } from './publish/find-plan.js';
export { findPlan } from './publish/find-plan.js';
export type { PartnerCenter, PartnerCenterOptions } from './publish/partner-center.js';
export { connectToPartnerCenter } from './publish/partner-center.js';
export type { PlanDraft } from './publish/plan-draft.js';
export { putPlanPackage, readPlanDraft } from './publish/plan-draft.js';
export { reportRefusal } from './publish/report-refusal.js';
export type { OfferSubmission } from './publish/submit-preview.js';
export { submitPreview } from './publish/submit-preview.js';
export type { UploadedPackage, UploadOptions } from './publish/upload-package.js';
export { uploadPackage } from './publish/upload-package.js';
export type { InstalledCollection, InstalledContent } from './workspace/installed-content.js';
export { listInstalled } from './workspace/installed-content.js';
