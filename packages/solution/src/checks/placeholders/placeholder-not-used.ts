import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import { askedParameters, usedNames } from './connect-parameters.js';
import type { ConnectorContent } from '../connector-places.js';
import { onPage, pageBindingsOf, problemsOf, type PageBindings } from './page-bindings.js';

/** A connector page asks for a value that goes nowhere. */
export const placeholderNotUsed = defineCheck({
  id: 'placeholder-not-used',
  severity: 'warning',
  scope: 'connector',
  origin: 'ours',
  summary: 'The connector page asks for a value that nothing uses.',
  page: new URL('../../../checks/placeholder-not-used.md', import.meta.url),
  messages: {
    notContained:
      '"{path}" leads to a text that does not contain {placeholder}, so what the user enters is lost. Put the placeholder there, or correct the path.',
    nameMissing:
      'This input has no placeHolderName, so what the user enters is lost. Name the placeholder it fills.',
    notUsed:
      'The page asks for "{name}", but no poller, data collection rule or table uses it. Use it, or remove the {instruction}.',
  },
});

/** Reports inputs whose value goes nowhere. */
export function findUnusedPlaceholders(content: ConnectorContent): Diagnostic[] {
  if (content.contentKind === 'CcfConnector') return findUnusedNames(content);
  const bindings = pageBindingsOf(content);
  return bindings ? findUnusedInputs(bindings) : [];
}

function findUnusedInputs(bindings: PageBindings): Diagnostic[] {
  const lost = problemsOf(bindings, 'notContained').map(({ input, path }) => {
    const args = { path: path.text, placeholder: input.placeHolderName?.text ?? '' };
    return placeholderNotUsed.report('notContained', args, onPage(bindings, path.pointer));
  });
  const nameless = problemsOf(bindings, 'nameMissing').map(({ input }) =>
    placeholderNotUsed.report('nameMissing', {}, onPage(bindings, input.pointer)),
  );
  return [...lost, ...nameless];
}

/** Kinds whose connections use the page's names only through placeholders; others have names the service knows. */
const openKinds = new Set(['restapipoller', 'websocket']);
const reportedInstructions = new Set(['textbox', 'dropdown']);

function findUnusedNames(content: CcfConnectorContent): Diagnostic[] {
  const { pollers } = content;
  if (
    pollers.length === 0 ||
    !pollers.every((poller) => openKinds.has(String(poller.value.kind).toLowerCase()))
  )
    return [];
  const used = usedNames(content);
  return askedParameters(content).flatMap(({ name, instruction, place }) => {
    if (!reportedInstructions.has(instruction.toLowerCase()) || used.has(name.toLowerCase())) return [];
    return [
      placeholderNotUsed.report('notUsed', { name, instruction }, atValue(place.source, place.pointer)),
    ];
  });
}
