import { asText } from '@hubwright/schema';
import type { OfferPlan } from './find-plan.js';
import type { PartnerCenter } from './partner-center.js';

/** A package that was uploaded, and how its processing has ended. */
export interface UploadedPackage {
  readonly id: string;
  /** `Processed` is good; `InProcessing` means that it went on when we stopped waiting. */
  readonly state: string;
}

/** What uploading needs from outside. */
export interface UploadOptions {
  readonly fileName: string;
  readonly zip: Uint8Array;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Is told the signed address before anything can be said about it. */
  readonly onSecret: (secret: string) => void;
  readonly onState?: (state: string) => void;
}

const resourceType = 'AzureApplicationPackage';

/** Ten seconds between two questions, and a half hour of waiting; processing takes minutes. */
const [delay, attempts] = [10_000, 180];

/** Uploads a zip to an offer and waits until it was processed. Throws an `AzureFault`. */
export async function uploadPackage(
  partner: PartnerCenter,
  { productId }: OfferPlan,
  { fileName, zip, sleep, onSecret, onState }: UploadOptions,
): Promise<UploadedPackage> {
  const packages = `/products/${productId}/packages`;
  const made = await partner.send('POST', packages, { resourceType, fileName });
  const [id, fileSasUri] = [asText(made['id']), asText(made['fileSasUri'])];
  onSecret(fileSasUri);
  const signature = URL.canParse(fileSasUri) ? new URL(fileSasUri).searchParams.get('sig') : null;
  if (signature) onSecret(signature);
  onState?.('Uploading');
  await partner.upload(fileSasUri, zip);
  const etag = made['@odata.etag'] ?? null;
  await partner.send('PUT', `${packages}/${id}`, {
    resourceType,
    fileName,
    fileSasUri,
    State: 'Uploaded',
    '@odata.etag': etag,
    id,
  });
  let state = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    state = asText((await partner.send('GET', `${packages}/${id}`))['state']);
    if (state === 'Processed' || state === 'ProcessFailed') break;
    onState?.(state);
    await sleep(delay);
  }
  return { id, state };
}
