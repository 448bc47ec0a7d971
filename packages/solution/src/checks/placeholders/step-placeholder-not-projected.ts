import { scanPlaceholders, walkStrings } from '@hubwright/placeholders';
import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pollersOf, type ConnectorContent } from '../connector-places.js';
import { childrenOf, locateStretch, readMember, readText, type PlacedValue } from '../placed-value.js';
import { mayProject, readProjectedColumns, type ProjectedColumns } from './projected-columns.js';

/** A nested step uses a placeholder that the step before it does not give. */
export const stepPlaceholderNotProjected = defineCheck({
  id: 'step-placeholder-not-projected',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'A nested step uses a placeholder that no stepPlaceholdersParsingKql projects.',
  page: new URL('../../../checks/step-placeholder-not-projected.md', import.meta.url),
  messages: {
    notProjected:
      'No stepPlaceholdersParsingKql that leads to the step "{step}" projects a column "{name}", so {placeholder} is sent as it stands. Project the column; a literal dollar sign in a URL is written %24.',
  },
});

/** A way into a step: the step it comes from, undefined for the first request, and the columns its query gives. */
interface Entry {
  readonly from: string | undefined;
  readonly columns: ProjectedColumns;
}

/** Reports `$name$` in nested steps of CCF pollers when no query on any way into the step gives the column. */
export function findUnprojectedStepPlaceholders(content: ConnectorContent): Diagnostic[] {
  return content.contentKind === 'CcfConnector' ? pollersOf(content).flatMap(findInPoller) : [];
}

function findInPoller(poller: PlacedValue): Diagnostic[] {
  const configs = readMember(poller, 'stepCollectorConfigs');
  const steps = configs ? childrenOf(configs).map((step) => ({ id: stepIdOf(step), step })) : [];
  const entries = new Map<string, Entry[]>();
  collectEntries(poller, undefined, entries);
  for (const { id, step } of steps) collectEntries(step, id, entries);
  return steps.flatMap(({ id, step }) =>
    entries.has(id) ? findInStep(id, step, waysInto(id, entries)) : [],
  );
}

function stepIdOf({ pointer }: PlacedValue): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

function collectEntries(owner: PlacedValue, from: string | undefined, entries: Map<string, Entry[]>): void {
  const nextSteps = readMember(readMember(owner, 'stepInfo'), 'nextSteps');
  for (const next of nextSteps ? childrenOf(nextSteps) : []) {
    const id = readText(next, 'stepId');
    if (id === undefined) continue;
    const columns = readProjectedColumns(readText(next, 'stepPlaceholdersParsingKql') ?? '');
    entries.set(id, [...(entries.get(id) ?? []), { from, columns }]);
  }
}

/** The entries of a step and of all steps before it, since a value may be handed on. */
function waysInto(id: string, entries: ReadonlyMap<string, readonly Entry[]>): Entry[] {
  const seen = new Set([id]);
  const ways: Entry[] = [];
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of entries.get(next) ?? []) {
      ways.push(entry);
      if (entry.from === undefined || seen.has(entry.from)) continue;
      seen.add(entry.from);
      open.push(entry.from);
    }
  }
  return ways;
}

/** The member in which a step describes the steps after it; its queries are not sent anywhere. */
const stepInfo = /^\/stepInfo\//i;

function findInStep(id: string, step: PlacedValue, ways: readonly Entry[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  walkStrings(step.value, (whole, pointer, at) => {
    if (stepInfo.test(pointer)) return;
    for (const { kind, name, text, start, end } of scanPlaceholders(whole)) {
      if (kind !== 'step' || ways.some(({ columns }) => mayProject(columns, name))) continue;
      const location = locateStretch(step.source, { pointer: step.pointer + pointer, at, start, end });
      diagnostics.push(
        stepPlaceholderNotProjected.report('notProjected', { step: id, name, placeholder: text }, location),
      );
    }
  });
  return diagnostics;
}
