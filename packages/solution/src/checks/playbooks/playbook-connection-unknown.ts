import { walkStrings } from '@hubwright/placeholders';
import {
  atKey,
  atValue,
  defineCheck,
  isJsonObject,
  joinPointer,
  suggest,
  type Diagnostic,
} from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { readMember, type PlacedValue } from '../placed-value.js';
import { workflowsOf, type Workflow } from './workflow.js';

/** The connections a Logic App uses and those it is given are not the same. */
export const playbookConnectionUnknown = defineCheck({
  id: 'playbook-connection-unknown',
  severity: 'error',
  scope: 'playbook',
  origin: 'ours',
  summary: 'The connections a Logic App uses are those it is given.',
  page: new URL('../../../checks/playbook-connection-unknown.md', import.meta.url),
  messages: {
    missing:
      'The Logic App is given no connection "{name}", so this step cannot work.{hint} Add "{name}" to "$connections" in the parameters of the workflow, with the resource of the connection.',
    unused:
      'No trigger or action uses the connection "{name}". Remove it from "$connections", with its resource, or people have to authorize it for nothing.',
  },
});

const usedConnection = /parameters\('\$connections'\)\??\['([^']+)'\]/g;

/** Reports connections that the definition reads from `$connections` and are not there, and, as a warning, the reverse. */
export function findUnknownConnections(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap((workflow) => {
    const { definition } = workflow;
    const given = givenConnections(workflow);
    if (!definition || !given || !isJsonObject(given.value)) return [];
    const names = Object.keys(given.value);
    // A member whose name is an ARM expression may be any.
    if (names.some((name) => name.startsWith('['))) return [];
    const known = new Set(names.map((name) => name.toLowerCase()));
    const used = new Set<string>();
    let isOpen = false;
    const found: Diagnostic[] = [];
    const report = (text: string, pointer: string) => {
      if (/\$connections/.test(text) && text.startsWith('[')) isOpen = true;
      if (/'\$connections'\)(?!\??\[')/.test(text)) isOpen = true;
      for (const match of text.matchAll(usedConnection)) {
        const name = match[1] ?? '';
        used.add(name.toLowerCase());
        if (known.has(name.toLowerCase()) || text.startsWith('[')) continue;
        const start = match.index + match[0].lastIndexOf("['") + 2;
        const near = suggest(name, names);
        const hint = near === undefined ? '' : ` Perhaps "${near}" is meant.`;
        const location = atValue(definition.source, pointer, { start, end: start + name.length });
        found.push(playbookConnectionUnknown.report('missing', { name, hint }, location));
      }
    };
    walkStrings(
      definition.value,
      (text, pointer, at) => at === 'value' && report(text, pointer),
      definition.pointer,
    );
    return isOpen ? found : [...found, ...findUnused(given, names, used)];
  });
}

/** The value of the workflow's parameter `$connections`. */
export function givenConnections({ resource }: Workflow): PlacedValue | undefined {
  const parameters = readMember(readMember(resource, 'properties'), 'parameters');
  return readMember(readMember(parameters, '$connections'), 'value');
}

function findUnused(given: PlacedValue, names: readonly string[], used: ReadonlySet<string>): Diagnostic[] {
  return names
    .filter((name) => !used.has(name.toLowerCase()))
    .map((name) =>
      playbookConnectionUnknown.report(
        'unused',
        { name },
        atKey(given.source, joinPointer(given.pointer, name)),
        { severity: 'warning' },
      ),
    );
}
