import { atKey, atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import type { ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { childrenOf, readMember, type PlacedValue } from '../placed-value.js';
import { isFixed, readFlag, readPlacedText } from './member-values.js';
import { pollingCallsOf, readObject, type PollingCall } from './polling-places.js';

/** Nested steps and the steps they lead to do not match. */
export const pollerStepUnlinked = defineCheck({
  id: 'poller-step-unlinked',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A nested step that is named does not exist, is never reached, or leads back to itself.',
  page: new URL('../../../checks/poller-step-unlinked.md', import.meta.url),
  messages: {
    unknown: 'stepCollectorConfigs has no step "{step}". Add it, or correct the name.',
    similar: 'stepCollectorConfigs has no step "{step}". Did you mean "{suggestion}"?',
    unreached:
      'No nextSteps leads to the step "{step}", so it is never called. Name it in the stepInfo of the step before, or remove it.',
    cycle:
      'The step "{step}" leads back to "{next}", which comes before it, so the calls never end. Remove this entry.',
    noQuery:
      'The step "{step}" has no stepPlaceholdersParsingKql, so nothing of the answer before is handed to it. Add the query.',
    joinUnnamed:
      'shouldJoinNestedData is set, but joinedDataStepName does not say under which name the joined data are put. Add it.',
    joinUnset:
      'joinedDataStepName is used when shouldJoinNestedData is true only. Set it, or remove the name.',
  },
});

/** Reports missing, unreached and circular steps, and names of joined data that nothing uses. */
export function findUnlinkedSteps(content: ConnectorContent, context: LintContext): Diagnostic[] {
  const calls = pollingCallsOf(content, context);
  return calls
    .filter(({ step, generation }) => step === undefined && generation === 'ccf')
    .flatMap((first) => findInPoller(calls.filter(({ poller }) => poller === first.poller)));
}

interface NextStep {
  readonly id: string;
  readonly place: PlacedValue;
  readonly owner: PlacedValue;
}

function findInPoller(calls: readonly PollingCall[]): Diagnostic[] {
  const steps = new Map(
    calls.flatMap((call) => (call.step === undefined ? [] : [[call.step, call] as const])),
  );
  const ids = [...steps.keys()];
  const next = new Map(calls.map((call) => [call.step, nextStepsOf(call)]));
  const all = [...next.values()].flat();
  const isKnown = all.every(({ id }) => isFixed(id));
  // A misspelt name is reported where it stands, not once more where it was meant to lead.
  const named = new Set(all.flatMap(({ id }) => [id, ...(steps.has(id) ? [] : [suggest(id, ids)])]));
  return [
    ...all.flatMap(({ id, place }) => (steps.has(id) || !isFixed(id) ? [] : [reportUnknown(id, place, ids)])),
    ...(isKnown ? ids.filter((id) => !named.has(id)) : []).map((step) => {
      const { owner } = steps.get(step)!;
      return pollerStepUnlinked.report('unreached', { step }, atKey(owner.source, owner.pointer));
    }),
    ...findCycles(next),
    ...all.flatMap(findMissingQuery),
    ...calls.flatMap(findJoin),
  ];
}

function nextStepsOf({ owner }: PollingCall): NextStep[] {
  const list = readMember(readObject(owner, 'stepInfo'), 'nextSteps');
  return (list ? childrenOf(list) : []).flatMap((entry) => {
    const place = readPlacedText(entry, 'stepId');
    return place ? [{ id: place.value, place, owner: entry }] : [];
  });
}

function reportUnknown(step: string, { source, pointer }: PlacedValue, ids: readonly string[]): Diagnostic {
  const location = atValue(source, pointer);
  const suggestion = suggest(step, ids);
  return suggestion === undefined
    ? pollerStepUnlinked.report('unknown', { step }, location, { severity: 'error' })
    : pollerStepUnlinked.report('similar', { step, suggestion }, location, { severity: 'error' });
}

/** Walks from the first call on; an entry that leads to a step on the way to it closes a circle. */
function findCycles(next: ReadonlyMap<string | undefined, readonly NextStep[]>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const done = new Set<string | undefined>();
  for (const root of next.keys()) {
    const onPath = new Set([root]);
    const path: { step: string | undefined; at: number }[] = [{ step: root, at: 0 }];
    for (let top = path.at(-1); top && !done.has(root); top = path.at(-1)) {
      const entry = next.get(top.step)?.[top.at++];
      if (!entry) {
        done.add(top.step);
        onPath.delete(top.step);
        path.pop();
      } else if (onPath.has(entry.id)) {
        const args = { step: top.step ?? '', next: entry.id };
        found.push(
          pollerStepUnlinked.report('cycle', args, atValue(entry.place.source, entry.place.pointer)),
        );
      } else if (next.has(entry.id) && !done.has(entry.id)) {
        onPath.add(entry.id);
        path.push({ step: entry.id, at: 0 });
      }
    }
  }
  return found;
}

function findMissingQuery({ id, owner, place }: NextStep): Diagnostic[] {
  const queries = ['stepPlaceholdersParsingKql', 'stepPlaceholdersParsingQuery'];
  if (queries.some((member) => readPlacedText(owner, member))) return [];
  const location = atValue(place.source, place.pointer);
  return [pollerStepUnlinked.report('noQuery', { step: id }, location, { severity: 'info' })];
}

function findJoin({ owner }: PollingCall): Diagnostic[] {
  const flag = readMember(owner, 'shouldJoinNestedData');
  const name = readMember(owner, 'joinedDataStepName');
  const isSet = readFlag(owner, 'shouldJoinNestedData');
  if (flag && isSet === true && !readPlacedText(owner, 'joinedDataStepName'))
    return [pollerStepUnlinked.report('joinUnnamed', {}, atKey(flag.source, flag.pointer))];
  const isUnset = !flag || isSet === false;
  if (!name || !isUnset || !readPlacedText(owner, 'joinedDataStepName')) return [];
  return [pollerStepUnlinked.report('joinUnset', {}, atKey(name.source, name.pointer))];
}
