import { describe, expect, it } from '@jest/globals';
import { authAssumptions } from '../testing/assumption-cases/auth-cases.js';
import type { AssumptionCase, AssumptionCases } from '../testing/assumption-cases/assumption-case.js';
import { pagingAssumptions } from '../testing/assumption-cases/paging-cases.js';
import { requestAssumptions } from '../testing/assumption-cases/request-cases.js';
import { sessionAssumptions } from '../testing/assumption-cases/session-cases.js';
import { stepAssumptions } from '../testing/assumption-cases/step-cases.js';
import { startMockApi } from '../testing/mock-api.js';
import { pollConnector } from '../testing/poll-connector.js';
import { compileStepQuery } from '../testing/step-query.js';
import { assumptionNames, choicesFor, textOfChoice, type AssumptionName } from './assumptions.js';

const cases: AssumptionCases<AssumptionName> = {
  ...pagingAssumptions,
  ...requestAssumptions,
  ...authAssumptions,
  ...sessionAssumptions,
  ...stepAssumptions,
};

async function run({ config, answer, look }: AssumptionCase, assumptions: Record<string, string>) {
  const { origin, seen } = await startMockApi(answer);
  const outcome = await pollConnector(config(origin), { compileStepQuery, assumptions });
  const assumed = outcome.report.diagnostics.filter(({ checkId }) => checkId === 'poll-behaviour-assumed');
  return { seen: look(seen, outcome), assumed };
}

describe.each(assumptionNames)('%s', (name) => {
  const each = cases[name] as unknown as AssumptionCase;
  const choices = each.choices as Readonly<Record<string, unknown>>;

  it.each(choicesFor(name))('%s', async (choice) => {
    const { seen, assumed } = await run(each, { [name]: choice });
    expect(seen).toEqual(choices[choice]);
    const others = choicesFor(name)
      .filter((other) => other !== choice)
      .map((other) => `--assume ${name}=${other}`);
    expect(assumed.filter(({ args }) => args['name'] === name)).toMatchObject([
      {
        severity: 'info',
        args: { choice, behaviour: textOfChoice(name, choice), others: others.join(' or ') },
        location: { pointer: `/properties${each.place}` },
      },
    ]);
  });

  it('is by default the first choice, and no two choices are the same', async () => {
    const { seen } = await run(each, {});
    expect(seen).toEqual(choices[choicesFor(name)[0]!]);
    const shown = choicesFor(name).map((choice) => JSON.stringify(choices[choice]));
    expect(new Set(shown).size).toBe(shown.length);
  });
});

it('names nothing that made no difference', async () => {
  const { origin } = await startMockApi(() => ({ body: { items: [{ id: 1 }] } }));
  const { report } = await pollConnector({
    auth: { type: 'Basic', UserName: 'a', Password: 'b-123456' },
    request: { apiEndpoint: origin, paginatedCallsPerSecond: 1 },
    response: { eventsJsonPaths: ['$.items'], successStatusJsonPath: '$.ok', successStatusValue: 'x' },
    paging: { pagingType: 'LinkHeader', pageSizeParameterName: 'top', pageSize: 2 },
  });
  expect(report.diagnostics.filter(({ checkId }) => checkId === 'poll-behaviour-assumed')).toEqual([]);
});
