import { atValue, defineCheck, type Diagnostic, type Json } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { renameFix } from '../../fixes/rename-fix.js';
import { readLiteral } from './literal-text.js';

/** A definition has another name than its page has an id. */
export const connectorIdDiffers = defineCheck({
  id: 'connector-id-differs',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The name of a connector definition is not the id of its page.',
  page: new URL('../../../checks/connector-id-differs.md', import.meta.url),
  messages: {
    differs:
      'The definition is named "{name}", but the id of its page is "{id}". Both name one connector: rules refer to the id, pollers to the name. Give them the same text.',
  },
});

/** Compares the name of a definition's resource with the id of its page. */
export function findDifferingIds(content: ConnectorContent): Diagnostic[] {
  if (content.contentKind !== 'CcfConnector') return [];
  const { value, source, pointer } = content.definition;
  const id = readLiteral(pageOf(content), 'id');
  // A bare page is no resource and has no name; its own id stands for one.
  if (!id || pointer === content.uiPointer) return [];
  const name = readLiteral({ value: value as unknown as Json, source, pointer }, 'name');
  // The name of a nested resource ends with the name of the definition.
  if (!name || name.text.split('/').at(-1) === id.text) return [];
  const nameLocation = atValue(source, name.place.pointer);
  const referred = new Set(content.pollers.map((poller) => poller.value.properties?.connectorDefinitionName));
  // A package names the definition after its id, whatever a poller says; on its own the poller does not find it.
  const severity = referred.has(id.text) && !referred.has(name.text) ? 'warning' : 'info';
  const fix = renameFix(`Name the definition "${id.text}"`, nameLocation, id.text);
  return [
    connectorIdDiffers.report(
      'differs',
      { name: name.text, id: id.text },
      atValue(source, id.place.pointer),
      {
        severity,
        related: [{ message: 'The definition is named here.', location: nameLocation }],
        ...(severity === 'warning' && { fix }),
      },
    ),
  ];
}
