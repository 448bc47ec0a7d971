import { atValue, defineCheck, isJsonObject, suggest, type Diagnostic } from '@hubwright/schema';
import type { PlaybookContent } from '../../model.js';
import { childrenOf, readMember, readText, type PlacedValue } from '../placed-value.js';
import { callsIn } from './workflow-expressions.js';
import { actionsOf, workflowsOf, type WorkflowAction } from './workflow.js';

/** A Logic App uses a variable that nothing initializes. */
export const playbookVariableNotInitialized = defineCheck({
  id: 'playbook-variable-not-initialized',
  severity: 'error',
  scope: 'playbook',
  origin: 'ours',
  summary: 'Variables of a Logic App are initialized.',
  page: new URL('../../../checks/playbook-variable-not-initialized.md', import.meta.url),
  messages: {
    missing:
      'No action initializes the variable "{name}", so Azure refuses to deploy the Logic App.{hint} Add an action of the type InitializeVariable, or correct the name.',
  },
});

const changesVariable =
  /^(?:SetVariable|IncrementVariable|DecrementVariable|AppendToStringVariable|AppendToArrayVariable)$/i;

/** Reports variables that are read or changed and never initialized. */
export function findUninitializedVariables(content: PlaybookContent): Diagnostic[] {
  return workflowsOf(content).flatMap((workflow) => {
    if (!workflow.definition) return [];
    const actions = actionsOf(workflow);
    const names = actions.flatMap(initializedBy);
    if (names.some((name) => name === undefined || name.startsWith('['))) return [];
    const known = new Set(names.map((name) => name?.toLowerCase()));
    const report = (
      name: string,
      { source, pointer }: PlacedValue,
      span?: { start: number; end: number },
    ) => {
      if (known.has(name.toLowerCase())) return [];
      const near = suggest(name, names as string[]);
      const hint = near === undefined ? '' : ` Perhaps "${near}" is meant.`;
      return [
        playbookVariableNotInitialized.report('missing', { name, hint }, atValue(source, pointer, span)),
      ];
    };
    return [
      ...callsIn(workflow.definition).flatMap((call) =>
        call.name === 'variables' ? report(call.argument, call.place, call.span) : [],
      ),
      ...actions.flatMap((action) => {
        if (!changesVariable.test(readText(action, 'type') ?? '')) return [];
        const name = readMember(readMember(action, 'inputs'), 'name');
        return typeof name?.value === 'string' && !/^[[@]/.test(name.value) ? report(name.value, name) : [];
      }),
    ];
  });
}

/** The names an action initializes; undefined stands for one that cannot be told. */
function initializedBy(action: WorkflowAction): (string | undefined)[] {
  if (readText(action, 'type')?.toLowerCase() !== 'initializevariable') return [];
  const variables = readMember(readMember(action, 'inputs'), 'variables');
  if (!variables || !Array.isArray(variables.value)) return [undefined];
  return childrenOf(variables).map((one) => (isJsonObject(one.value) ? readText(one, 'name') : undefined));
}
