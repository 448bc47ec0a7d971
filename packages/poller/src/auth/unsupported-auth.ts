import type { JsonObject } from '@hubwright/schema';
import { authTypeOf } from '../credential-slots.js';

/** Says why an authentication cannot be carried out here: a clause for after a colon. */
export function whyUnsupported(auth: JsonObject): string {
  return reasons.get(authTypeOf(auth)) ?? 'its kind is not known';
}

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    oauth2: 'its grant is none of authorization_code, client_credentials, password and JWT bearer',
    oracle: 'it signs requests with the key of a user of Oracle Cloud, for a stream there',
    github: 'it needs an installation of the GitHub App of Microsoft Sentinel',
    aws: 'it needs a role in Amazon Web Services that trusts Microsoft Sentinel',
    gcp: 'it needs a workload identity in Google Cloud that trusts Microsoft Sentinel',
    servicebus: 'it needs an Azure Service Bus and an identity in Azure',
    serviceprincipal: 'it needs the Entra application of Microsoft Sentinel',
    managedidentity: 'it needs an identity in Azure',
    push: 'its events are sent to Azure by the vendor, and nothing is asked for',
    alicloudslsv1: 'it signs requests for the Simple Log Service of Alibaba Cloud',
  }),
);
