import type { AzureFaultKind } from './azure-fault.js';
import { isJson } from './is-json.js';
import { roleFor } from './roles.js';
import type { ServiceError } from './service-error.js';

/** What an error of a service means: its kind, and a sentence for the user. */
export interface Explanation {
  readonly kind: AzureFaultKind;
  readonly message: string;
}

/** Kinds and ways out by code: https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors */
const known: Readonly<Record<string, readonly [kind: AzureFaultKind, wayOut: string]>> = {
  AccountIsDisabled: ['place', 'The subscription is disabled; its owner can enable it.'],
  DeploymentActive: ['conflict', 'Wait until it is over, or follow it with --resume.'],
  DeploymentNotFound: ['place', 'Azure keeps the last 800 deployments of a resource group; deploy again.'],
  DeploymentQuotaExceeded: [
    'service',
    'Delete old deployments of the resource group: "az deployment group delete".',
  ],
  ExpiredAuthenticationToken: ['sign-in', 'Get a new token, or sign in with "az login".'],
  InvalidAuthenticationToken: ['sign-in', 'Get a new token, or sign in with "az login".'],
  InvalidAuthenticationTokenAudience: [
    'sign-in',
    'Get a token for Azure Resource Manager, and check --cloud.',
  ],
  InvalidAuthenticationTokenTenant: [
    'sign-in',
    'The subscription belongs to another tenant: sign in with "az login --tenant <tenant>".',
  ],
  InvalidSubscriptionId: ['place', 'Give the id of the subscription, a GUID, not its name.'],
  MissingSubscriptionRegistration: [
    'place',
    'Register the resource provider in the subscription: "az provider register --namespace <namespace>".',
  ],
  NoRegisteredProviderFound: [
    'refused',
    'The API version or the location does not exist for this type of resource.',
  ],
  ParentResourceNotFound: ['place', 'Create it first, or check --workspace.'],
  RequestDisallowedByPolicy: [
    'permission',
    'A policy of the subscription forbids it; whoever assigned it can exempt you.',
  ],
  ResourceGroupNotFound: ['place', 'Check --resource-group and --subscription, or create it.'],
  ScopeLocked: ['permission', 'A lock is on the resource or its group; whoever set it can remove it.'],
  SubscriptionNotFound: [
    'place',
    'Check --subscription, and that you are signed in to its tenant: "az account list" shows what you can reach.',
  ],
  SubscriptionRequestsThrottled: ['throttled', 'Try again in a few minutes.'],
  TooManyRequests: ['throttled', 'Try again in a few minutes.'],
};

/** Says what an error means to the user. `status` is that of HTTP. */
export function explainError(error: ServiceError, status: number): Explanation {
  const denied = explainDenial(error);
  if (denied) return denied;
  const [kind, wayOut] = known[error.code] ?? byStatus(status);
  return { kind, message: joinSentences(`${error.code}: ${error.message}`, wayOut) };
}

/** `AuthorizationFailed` says in its message which action is not allowed, and where. */
function explainDenial({ code, message }: ServiceError): Explanation | undefined {
  if (!/^(AuthorizationFailed|LinkedAuthorizationFailed|Forbidden|InvalidAccess)$/i.test(code))
    return undefined;
  const action =
    /(?:perform|on) action '([^']+)'/i.exec(message)?.[1] ?? /action '([^']+)'/i.exec(message)?.[1];
  const scope = /scope '([^']+)'/i.exec(message)?.[1];
  if (action === undefined) {
    return {
      kind: 'permission',
      message: joinSentences(`${code}: ${message}`, 'Ask an owner of the resource group for the role.'),
    };
  }
  return {
    kind: 'permission',
    message: `You may not do "${action}"${scope === undefined ? '' : ` on ${scope}`}. The built-in role "${roleFor(action)}" has this right; a role that was given just now takes some minutes, and a new sign-in.`,
  };
}

/**
 * Says what an answer means that holds no error of Azure: its status, and whether somebody else may have answered. Its body is not
 * quoted.
 */
export function explainStatus(status: number, body: string): Explanation {
  const [kind, wayOut] = byStatus(status);
  if (isRedirect(status)) {
    return {
      kind: 'network',
      message: `The answer with status ${status} sends us to another address, which is not asked: the token is for Azure alone. A proxy on the way may ask for a sign-in; otherwise check --cloud and --endpoint.`,
    };
  }
  if (body.trim() === '') {
    const message = joinSentences(`The answer has the status ${status} and is empty`, wayOut);
    return { kind: status < 400 ? 'service' : kind, message };
  }
  const proxy = 'A proxy or gateway on the way may have answered in the place of Azure.';
  const message = `The answer has the status ${status} and holds ${isJson(body) ? 'nothing that Azure would say' : 'no JSON, as all answers of Azure do'}.`;
  return { kind: kind === 'refused' ? 'service' : kind, message: joinSentences(message, proxy, wayOut) };
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

function byStatus(status: number): readonly [AzureFaultKind, string] {
  if (status === 401)
    return ['sign-in', 'Sign in with "az login", or give a new token in HUBWRIGHT_ACCESS_TOKEN.'];
  if (status === 403) return ['permission', 'An owner of the resource group can give you the right.'];
  if (status === 429) return ['throttled', 'Try again in a few minutes.'];
  if (status === 409) return ['conflict', ''];
  if (status >= 500) return ['service', 'Azure failed; try again later.'];
  return ['refused', ''];
}

/** Puts sentences after each other, each with its full stop. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}
