import type { Json, JsonObject } from '@hubwright/schema';
import type { AssumptionName, Assumptions } from '../../assume/assumptions.js';
import type { MockAnswer, MockApi, SeenRequest } from '../mock-api.js';
import type { PollOutcome } from '../poll-connector.js';

/** A connector and an API between which an undocumented behaviour shows. */
export interface AssumptionCase<Name extends AssumptionName = AssumptionName> {
  readonly config: (origin: string) => JsonObject;
  readonly answer: (request: SeenRequest, api: MockApi) => MockAnswer;
  /** What to look at: of the requests the API has seen, of the waits between them, or of the events. */
  readonly look: (seen: readonly SeenRequest[], outcome: PollOutcome) => readonly (Json | undefined)[];
  /** What is seen with each choice. */
  readonly choices: { readonly [Choice in Assumptions[Name]]: readonly (Json | undefined)[] };
  /** Where the report points to, below the properties of the connector. */
  readonly place: string;
}

/** Cases by the name of the assumption. */
export type AssumptionCases<Name extends AssumptionName> = { readonly [Each in Name]: AssumptionCase<Each> };

/** A configuration without authentication that reads `$.items`, two attempts for each page. */
export function configOf(origin: string, { request, ...more }: JsonObject = {}): JsonObject {
  const own = typeof request === 'object' && request !== null && !Array.isArray(request) ? request : {};
  return {
    auth: { type: 'None' },
    response: { eventsJsonPaths: ['$.items'] },
    ...more,
    request: { apiEndpoint: `${origin}/logs`, retryCount: 1, ...own },
  };
}
