import type { JsonObject } from '@hubwright/schema';
import { configOf, type AssumptionCase, type AssumptionCases } from './assumption-case.js';

const items = { body: { items: [{ id: 1 }] } };
const session =
  (more: JsonObject = {}) =>
  (origin: string): JsonObject =>
    configOf(origin, {
      auth: { type: 'Session', SessionLoginRequestUri: `${origin}/login`, SessionIdName: 'sid', ...more },
    });

/** The first session comes as a cookie and is refused once, the second one comes as a header. */
const answerTwice: AssumptionCase['answer'] = ({ path }, { seen }) => {
  if (path !== '/login') return seen.length === 2 ? { status: 401 } : items;
  return seen.length === 1
    ? { headers: { 'set-cookie': 'sid=s-111111; Path=/' } }
    : { headers: { sid: 's-222222' } };
};

/** A session that is asked to wait for longer than sessions are used. */
const answerLate: AssumptionCase['answer'] = ({ path }, { seen }) => {
  if (path === '/login') return { headers: { sid: 's-111111' } };
  return seen.length === 2 ? { status: 429, headers: { 'retry-after': '1300' } } : items;
};

/** Undocumented behaviour of sessions, and of tokens that come to an end. */
export const sessionAssumptions: AssumptionCases<
  'session-id' | 'session-parameters' | 'session-headers' | 'unstated-lifetime' | 'refused-token'
> = {
  'session-id': {
    config: session(),
    answer: answerTwice,
    look: (seen) =>
      seen.flatMap(({ path, headers }) => (path === '/logs' ? [headers.cookie ?? null, headers['sid']] : [])),
    choices: {
      'as-it-came': ['sid=s-111111', undefined, null, 's-222222'],
      header: [null, 's-111111', null, 's-222222'],
      cookie: ['sid=s-111111', undefined, 'sid=s-222222', undefined],
    },
    place: '/auth/SessionIdName',
  },
  'session-parameters': {
    config: session({ QueryParameters: { tenant: 't' } }),
    answer: answerTwice,
    look: ([login]) => [login?.rawQuery, login?.body],
    choices: { body: ['', 'tenant=t'], query: ['tenant=t', ''] },
    place: '/auth/QueryParameters',
  },
  'session-headers': {
    config: session({ Headers: { 'X-Tenant': 't' } }),
    answer: ({ path }) => (path === '/login' ? { headers: { sid: 's-111111' } } : items),
    look: (seen) => seen.map(({ headers }) => headers['x-tenant']),
    choices: { 'every-call': ['t', 't'], 'sign-in': ['t', undefined] },
    place: '/auth/Headers',
  },
  'unstated-lifetime': {
    config: session(),
    answer: answerLate,
    look: (seen) => seen.map(({ path }) => path),
    choices: {
      limited: ['/login', '/logs', '/login', '/logs'],
      'until-refused': ['/login', '/logs', '/logs'],
    },
    place: '/auth',
  },
  'refused-token': {
    config: session(),
    answer: answerTwice,
    look: (seen) => seen.map(({ path }) => path),
    choices: { renewed: ['/login', '/logs', '/login', '/logs'], final: ['/login', '/logs'] },
    place: '/auth',
  },
};
