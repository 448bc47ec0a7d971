import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { isFixed } from './member-values.js';
import { pollingCallsOf, type PollingCall } from './polling-places.js';

/** The name of a resource in another cloud has not the form of such names. */
export const pollerCloudResourceInvalid = defineCheck({
  id: 'poller-cloud-resource-invalid',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A role, queue, subscription or project of another cloud has not the form of such names.',
  page: new URL('../../../checks/poller-cloud-resource-invalid.md', import.meta.url),
  messages: {
    invalid: '"{value}" is not {what}. Expected is {form}.',
  },
});

interface Form {
  readonly what: string;
  readonly form: string;
  readonly pattern: RegExp;
}

const role: Form = {
  what: 'the ARN of a role in AWS',
  form: 'arn:aws:iam::<12 digits>:role/<name>',
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/,
};
const awsQueue: Form = {
  what: 'the URL of a queue in Amazon SQS',
  form: 'https://sqs.<region>.amazonaws.com/<12 digits>/<name>',
  pattern:
    /^https:\/\/(?:sqs\.[a-z0-9-]+|[a-z0-9-]+\.queue)\.amazonaws\.com(?:\.cn)?\/\d{12}\/[\w-]{1,80}(?:\.fifo)?$/,
};
const subscription: Form = {
  what: 'the name of a subscription in Pub/Sub',
  form: 'a name of 3 to 255 characters that begins with a letter',
  pattern: /^(?:projects\/[^/\s]+\/subscriptions\/)?(?!goog)[A-Za-z][\w.~+%-]{2,254}$/,
};
const project: Form = {
  what: 'the id of a project in Google Cloud',
  form: '6 to 30 lower-case letters, digits and hyphens, with a letter first',
  pattern: /^(?:[a-z][a-z0-9.:-]{4,60}[a-z0-9]|\d{6,20})$/,
};
const azureQueue: Form = {
  what: 'the URI of a queue in Azure Storage',
  form: 'https://<account>.queue.core.windows.net/<name>',
  pattern: /^https:\/\/[a-z0-9]{3,24}\.queue\.(?:core|storage)\.[a-z0-9.]+\/[a-z0-9-]{3,63}\/?$/,
};
const account: Form = {
  what: 'the address of a service account in Google Cloud',
  form: '<name>@<project>.iam.gserviceaccount.com',
  pattern: /^[^@\s]+@[^@\s]+\.gserviceaccount\.com$/,
};

/** Where such names stand, by the kind of the data connector. */
const places: readonly (readonly [
  kind: string,
  section: 'owner' | 'auth' | 'request',
  member: string,
  form: Form,
])[] = [
  ['amazonwebservicess3', 'owner', 'roleArn', role],
  ['amazonwebservicess3', 'owner', 'sqsUrls', awsQueue],
  ['gcp', 'request', 'subscriptionNames', subscription],
  ['gcp', 'request', 'projectId', project],
  ['gcp', 'auth', 'serviceAccountEmail', account],
  ['storageaccountblobcontainer', 'request', 'QueueUri', azureQueue],
  ['storageaccountblobcontainer', 'request', 'DlqUri', azureQueue],
  ['restapipoller', 'auth', 'RoleArn', role],
];

/** Reports literal names of resources that cannot exist. */
export function findInvalidCloudResources(content: ConnectorContent, context: LintContext): Diagnostic[] {
  return pollingCallsOf(content, context).flatMap(findInCall);
}

function findInCall(call: PollingCall): Diagnostic[] {
  return places.flatMap(([kind, section, member, form]) => {
    const place = kind === call.kind ? readMember(call[section], member) : undefined;
    if (!place) return [];
    return (Array.isArray(place.value) ? childrenOf(place) : [place]).flatMap((one) => judge(one, form));
  });
}

function judge({ value, source, pointer }: PlacedValue, { what, form, pattern }: Form): Diagnostic[] {
  if (typeof value !== 'string' || value.trim() === '' || !isFixed(value) || /^\[|<.*>/.test(value))
    return [];
  if (pattern.test(value)) return [];
  return [pollerCloudResourceInvalid.report('invalid', { value, what, form }, atValue(source, pointer))];
}
