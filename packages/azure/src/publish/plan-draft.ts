import { asObjects, asText, type JsonObject } from '@hubwright/schema';
import { AzureFault } from '../errors/azure-fault.js';
import type { OfferPlan } from './find-plan.js';
import type { PartnerCenter } from './partner-center.js';

/** The technical configuration of a plan as its draft has it. */
export interface PlanDraft {
  readonly id: string;
  readonly etag: string;
  /** Version of the package; empty before the first one. */
  readonly version: string;
  /** File names of the packages it refers to. */
  readonly fileNames: readonly string[];
  readonly body: JsonObject;
}

const templateConfiguration = 'AzureSolutionTemplatePackageConfiguration';

/** Reads the draft of a plan. Throws an `AzureFault`, of the kind `refused` when the plan is no solution template. */
export async function readPlanDraft(
  partner: PartnerCenter,
  { productId, draftId }: OfferPlan,
): Promise<PlanDraft> {
  const path = `/products/${productId}/packageConfigurations/getByInstanceID(instanceID=${draftId})`;
  const [body] = await partner.list(path);
  const type = asText(body?.['resourceType']);
  if (!body || type !== templateConfiguration)
    throw new AzureFault(
      'refused',
      `The plan is no solution template${type === '' ? '' : ` but has ${type}`}. Solutions of Microsoft Sentinel are published as solution templates.`,
      { code: 'PlanType', correlationId: partner.correlationId },
    );
  const references = asObjects(body['packageReferences']).map(({ value }) => asText(value));
  const packages = await Promise.all(
    references.map((id) => partner.send('GET', `/products/${productId}/packages/${id}`)),
  );
  return {
    id: asText(body['id']),
    etag: asText(body['@odata.etag']),
    version: asText(body['version']),
    fileNames: packages.map(({ fileName }) => asText(fileName)),
    body,
  };
}

/** Has the draft of a plan refer to a package that was processed. Other members stay. Throws an `AzureFault`. */
export async function putPlanPackage(
  partner: PartnerCenter,
  { productId }: OfferPlan,
  { id, etag, body }: PlanDraft,
  { version, packageId }: { readonly version: string; readonly packageId: string },
): Promise<void> {
  const packageReferences = [{ type: 'AzureApplicationPackage', value: packageId }];
  const changed = { ...body, version, packageReferences };
  await partner.send('PUT', `/products/${productId}/packageconfigurations/${id}`, changed, etag);
}
