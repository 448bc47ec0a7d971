import { asObjects, asText, type JsonObject } from '@hubwright/schema';
import { azureError, replyError } from '../exchange/azure-error.js';
import { reply, type Answer, type Call } from '../exchange/exchange.js';
import { wrongMethod } from '../resources/answer-resource.js';
import type { OfferStore, StoredOffer } from './offer-store.js';

/** How many times as long as processing a package a submission takes. */
const submissionFactor = 4;

/** Answers for the submissions of an offer; `undefined` when there is none of the id. */
export function answerSubmissions(
  store: OfferStore,
  offer: StoredOffer,
  [id]: readonly string[],
  { method, body = {} }: Call,
): Answer | undefined {
  if (method === 'GET') {
    if (id === undefined) return reply(200, { value: [...offer.submissions.values()] });
    const found = offer.submissions.get(id);
    return found && reply(200, found);
  }
  if (id !== undefined || method !== 'POST') return replyError(wrongMethod(method, ['GET', 'POST']));
  const [target] = asObjects(body['targets']);
  if (
    body['resourceType'] !== 'SubmissionCreationRequest' ||
    target?.['type'] !== 'Scope' ||
    target['value'] !== 'preview'
  )
    return replyError(
      azureError(400, 'BadRequest', 'A submission is a SubmissionCreationRequest with the scope preview.'),
    );
  if ([...offer.submissions.values()].some(({ state }) => state === 'InProgress'))
    return replyError(azureError(409, 'SubmissionInProgress', 'A submission of this offer is in progress.'));
  const [fault] = asObjects(body['resources']).filter(
    ({ type, value }) => offer.modules[asText(type)] !== asText(value),
  );
  if (fault)
    return replyError(
      azureError(400, 'BadRequest', `The draft of ${asText(fault['type'])} is not the current one.`, {
        target: 'resources',
      }),
    );
  return reply(201, submit(store, offer, body));
}

function submit(
  { newId, schedule, processingMilliseconds }: OfferStore,
  offer: StoredOffer,
  body: JsonObject,
): JsonObject {
  const id = newId();
  const { targets = [], resources = [], variantResources = [] } = body;
  const made: JsonObject = {
    resourceType: 'Submission',
    state: 'InProgress',
    substate: 'Submitted',
    targets,
    resources,
    variantResources,
    id,
  };
  offer.submissions.set(id, made);
  schedule.after(submissionFactor * processingMilliseconds, () => {
    offer.submissions.set(id, { ...made, state: 'Published', substate: 'ReadyToPublish' });
  });
  return made;
}
