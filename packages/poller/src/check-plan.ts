import type { Diagnostic } from '@hubwright/schema';
import { assumeDefaults } from './assume/assumption-log.js';
import { createAuthenticator } from './auth/create-authenticator.js';
import { findAssertionProblem } from './auth/jwt-bearer.js';
import { grantOf, namedGrant } from './auth/oauth2-grant.js';
import { whyUnsupported } from './auth/unsupported-auth.js';
import { pollConfigurationInvalid } from './checks/poll-configuration-invalid.js';
import { pollNotSupported } from './checks/poll-not-supported.js';
import { locateMember, type ConnectorConfig } from './connector-config.js';
import { authTypeOf } from './credential-slots.js';
import { eventsPathProblem } from './extract-events.js';
import { createPaging } from './paging/create-paging.js';
import { createPollingPlan, type PollingPlan } from './polling-plan.js';
import { readText } from './read-member.js';

/** Says what of a connector cannot be run here, before any value is asked for. */
export function checkSupport(connector: ConnectorConfig): Diagnostic[] {
  const { kind, config } = connector;
  if (kind !== 'APIPolling' && kind !== 'RestApiPoller')
    return [pollNotSupported.report('kind', { kind }, locateMember(connector))];
  return checkPlan(createPollingPlan(connector, config)).filter(
    ({ checkId }) => checkId === pollNotSupported.id,
  );
}

/** Says why a plan cannot be carried out; an empty list when it can. */
export function checkPlan(plan: PollingPlan): Diagnostic[] {
  return [
    ...checkEndpoint(plan),
    ...checkAuth(plan),
    ...checkPaging(plan),
    ...checkPaths(plan),
    ...checkSteps(plan),
  ];
}

function checkEndpoint({ request, locate, step }: PollingPlan): Diagnostic[] {
  const { endpoint } = request;
  // The address of a step may be a placeholder as a whole; it is looked at again when the values are known.
  if (isAddress(endpoint) || (step !== '' && /\$\w+\$/.test(endpoint))) return [];
  return [pollConfigurationInvalid.report('endpoint', { endpoint }, locate('request', 'apiEndpoint'))];
}

function checkSteps({ nextSteps, stepFaults }: PollingPlan): Diagnostic[] {
  const faults = stepFaults.map(({ problem, id, location }) =>
    pollConfigurationInvalid.report(problem === 'unknown' ? 'stepUnknown' : 'stepCircular', { id }, location),
  );
  return [...faults, ...nextSteps.flatMap((step) => checkPlan(step.plan({})))];
}

function checkAuth(plan: PollingPlan): Diagnostic[] {
  const { auth, locate } = plan;
  const never = {
    send: () => Promise.reject(new Error('Not called.')),
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    addSecret: () => undefined,
    assume: assumeDefaults,
  };
  if (!createAuthenticator(plan, never)) {
    const spelt = readText(auth, 'type') || readText(auth, 'authType');
    const type = [spelt, namedGrant(auth)].filter(Boolean).join(' ');
    return [pollNotSupported.report('auth', { type, reason: whyUnsupported(auth) }, locate('auth'))];
  }
  const member = { oauth2: 'TokenEndpoint', jwttoken: 'TokenEndpoint', session: 'SessionLoginRequestUri' }[
    authTypeOf(auth)
  ];
  if (member === undefined || isAddress(readText(auth, member) ?? '')) return checkAssertion(plan);
  return [
    pollConfigurationInvalid.report(
      'tokenEndpoint',
      { member, value: readText(auth, member) ?? '' },
      locate('auth', member),
    ),
  ];
}

function checkAssertion({ auth, locate }: PollingPlan): Diagnostic[] {
  if (authTypeOf(auth) !== 'oauth2' || grantOf(auth) !== 'jwt_bearer') return [];
  const found = findAssertionProblem(auth);
  return found
    ? [pollConfigurationInvalid.report('assertion', { ...found }, locate('auth', found.member))]
    : [];
}

function checkPaging({ paging, locate }: PollingPlan): Diagnostic[] {
  if (createPaging(paging, { assume: assumeDefaults, cursor: undefined })) return [];
  return [
    pollNotSupported.report(
      'paging',
      { type: readText(paging, 'pagingType') ?? '' },
      locate('paging', 'pagingType'),
    ),
  ];
}

function checkPaths({ response, locate }: PollingPlan): Diagnostic[] {
  return response.eventsPaths.flatMap((path, index) => {
    const problem = eventsPathProblem(path);
    if (problem === undefined) return [];
    return [
      pollConfigurationInvalid.report(
        'eventsPath',
        { path, problem },
        locate('response', 'eventsJsonPaths', String(index)),
      ),
    ];
  });
}

function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
