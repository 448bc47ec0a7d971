import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import { askedParameters, asksForUnknownNames, neededParameters } from './connect-parameters.js';
import type { ConnectorContent } from '../connector-places.js';
import { locateStretch } from '../placed-value.js';
import { onPage, pageBindingsOf, type PageBindings } from './page-bindings.js';

/** A polling configuration has a placeholder that nobody is asked for. */
export const placeholderNotDeclared = defineCheck({
  id: 'placeholder-not-declared',
  severity: 'error',
  scope: 'connector',
  origin: 'ours',
  summary: 'A placeholder of a polling configuration is filled by no input of the connector page.',
  page: new URL('../../../checks/placeholder-not-declared.md', import.meta.url),
  messages: {
    undeclared:
      'No input of the connector page fills {placeholder}, so the service would send it as it stands. Declare it in userRequestPlaceHoldersInput, or write its value here.',
    differsInCase:
      'The connector page declares {declared}, which is not {placeholder}: upper and lower case count. Spell both the same way.',
    unreached:
      '{placeholder} is declared, but neither requestObjectKey nor pollingKeyPaths of its input leads here. Add a JSONPath to this place to its pollingKeyPaths.',
    notAsked:
      '{placeholder} becomes a parameter when the package is made, but no instruction of the connector page asks for "{name}". Add an instruction, such as a Textbox, of that name.',
  },
});

/** Reports the placeholders a connector's page does not ask for: errors for CCP, where the call cannot work, warnings for CCF. */
export function findUndeclaredPlaceholders(content: ConnectorContent): Diagnostic[] {
  if (content.contentKind === 'CcfConnector') return findNotAsked(content);
  const bindings = pageBindingsOf(content);
  return bindings ? [...findUndeclared(bindings), ...findUnreached(bindings)] : [];
}

function findUndeclared(bindings: PageBindings): Diagnostic[] {
  return bindings.undeclared.map((place) => {
    const location = locatePolling(bindings, place);
    const placeholder = place.text;
    const declaration = place.similar?.placeHolderName;
    if (!declaration) return placeholderNotDeclared.report('undeclared', { placeholder }, location);
    const related = [{ message: 'It is declared here.', location: onPage(bindings, declaration.pointer) }];
    return placeholderNotDeclared.report(
      'differsInCase',
      { placeholder, declared: declaration.text },
      location,
      { related },
    );
  });
}

function findUnreached(bindings: PageBindings): Diagnostic[] {
  return bindings.unreached.map((place) => {
    const related = [{ message: 'It is declared here.', location: onPage(bindings, place.input.pointer) }];
    const options = { severity: 'warning' as const, related };
    return placeholderNotDeclared.report(
      'unreached',
      { placeholder: place.text },
      locatePolling(bindings, place),
      options,
    );
  });
}

function locatePolling(
  { polling }: PageBindings,
  place: PageBindings['undeclared'][number] | PageBindings['unreached'][number],
) {
  return locateStretch(polling.source, { ...place, pointer: polling.pointer + place.pointer });
}

/** One finding a name, at its first place. ARM parameter names are the same in any case. */
function findNotAsked(content: CcfConnectorContent): Diagnostic[] {
  if (asksForUnknownNames(content)) return [];
  const settled = new Set(askedParameters(content).map(({ name }) => name.toLowerCase()));
  return neededParameters(content).flatMap((use) => {
    const folded = use.name.toLowerCase();
    if (settled.has(folded)) return [];
    settled.add(folded);
    const location = locateStretch(use.source, use);
    return [
      placeholderNotDeclared.report('notAsked', { placeholder: use.text, name: use.name }, location, {
        severity: 'warning',
      }),
    ];
  });
}
