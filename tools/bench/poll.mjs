import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate } from './alternate.mjs';
import { createMeasure } from './measure.mjs';
import { runMeasured } from './measured-process.mjs';
import { hubwright } from './solutions.mjs';

const pages = 1000;

/** At least 0.7 of the throughput of the floor, so at most this many times its time. */
const mostAgainstFloor = 1.43;
const mostMegabytes = 200;

/** A million events from a server on this machine, against a bare loop that fetches and parses the same pages. Start-up counts. */
export async function poll({ temporaryFolder, turns }) {
  const server = spawn(process.execPath, [fileURLToPath(new URL('poll-server.mjs', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = await once(server.stdout, 'data');
    // A folder of its own: what lies beside a connector may belong to it, and is looked at.
    const folder = path.join(temporaryFolder, 'poll');
    mkdirSync(folder);
    return measurePolling(`http://127.0.0.1:${String(port).trim()}`, folder, Math.min(turns, 3));
  } finally {
    server.kill();
  }
}

function measurePolling(origin, temporaryFolder, turns) {
  const floor = fileURLToPath(new URL('poll-floor.mjs', import.meta.url));
  const events = path.join(temporaryFolder, 'events.ndjson');
  const polled = (count, ...more) =>
    expectEvents(
      count,
      runMeasured(pollArguments(origin, temporaryFolder, count, more), {
        env: { BENCH_API_KEY: 'contoso-api-key-0123456789' },
        withMemory: true,
      }),
    );
  const medians = alternate(
    {
      floor: () => runMeasured([floor, `${origin}/${pages}`], { withMemory: true }),
      plain: () => polled(pages),
      floorWritten: () => runMeasured([floor, `${origin}/${pages}`, `${events}.floor`], { withMemory: true }),
      written: () => polled(pages, '--events', events),
    },
    turns,
  );
  const small = alternate({ ten: () => polled(10), hundred: () => polled(100) }, turns);
  const against = (name, floorName) => medians[name].milliseconds / medians[floorName].milliseconds;
  const memory = (label, { peakMegabytes }) =>
    createMeasure(`  peak memory, ${label}`, peakMegabytes, 'MB', mostMegabytes);
  return [
    createMeasure('poll a million events: the floor', medians.floor.milliseconds, 'ms'),
    createMeasure('poll a million events', medians.plain.milliseconds, 'ms'),
    createMeasure('  against the floor', against('plain', 'floor'), 'x', mostAgainstFloor),
    createMeasure('poll a million events into a file: the floor', medians.floorWritten.milliseconds, 'ms'),
    createMeasure('poll a million events into a file', medians.written.milliseconds, 'ms'),
    createMeasure('  against the floor', against('written', 'floorWritten'), 'x', mostAgainstFloor),
    memory('10 pages', small.ten),
    memory('100 pages', small.hundred),
    memory(`${pages} pages`, medians.plain),
    memory(`${pages} pages into a file`, medians.written),
    createMeasure('  peak memory of the floor', medians.floor.peakMegabytes, 'MB'),
  ];
}

function pollArguments(origin, folder, count, more) {
  const file = path.join(folder, `poller-${count}.json`);
  writeFileSync(file, JSON.stringify(connectorFor(`${origin}/${count}`)));
  return [
    hubwright,
    'poll',
    file,
    '--allow-local',
    '--secret',
    'apiKey=env:BENCH_API_KEY',
    '--quiet',
    ...more,
  ];
}

function connectorFor(apiEndpoint) {
  return {
    name: 'ContosoAudit',
    type: 'Microsoft.SecurityInsights/dataConnectors',
    apiVersion: '2022-10-01-preview',
    kind: 'RestApiPoller',
    properties: {
      connectorDefinitionName: 'ContosoAudit',
      dataType: 'ContosoAudit_CL',
      auth: { type: 'APIKey', ApiKey: "[[parameters('apiKey')]", ApiKeyName: 'X-Api-Key' },
      request: { apiEndpoint, httpMethod: 'GET', queryWindowInMin: 5 },
      response: { eventsJsonPaths: ['$.events'], format: 'json' },
      paging: { pagingType: 'NextPageToken', nextPageTokenJsonPath: '$.next', nextPageParaName: 'token' },
    },
  };
}

/** A run that lost events would be fast for the wrong reason. */
function expectEvents(count, cost) {
  const expected = `${count * 1000} events`;
  if (!cost.stdout.includes(expected)) throw new Error(`Expected ${expected}, but: ${cost.stdout}`);
  return cost;
}
