import { atValue, joinPointer, type NodeLocation } from '@hubwright/schema';
import type { Content } from '../model.js';

/** The id a content item is published under, and where it is written. */
export interface ContentIdentity {
  readonly id: string;
  readonly location: NodeLocation;
}

/** The id of an item; `undefined` for kinds that are known by a name that is checked elsewhere. */
export function contentIdentity(content: Content): ContentIdentity | undefined {
  switch (content.contentKind) {
    case 'AnalyticsRule':
      return identity(content.rule['id'], atValue(content.source, '/id'));
    case 'HuntingQuery':
      return identity(content.query['id'], atValue(content.source, '/id'));
    case 'SummaryRule':
      return identity(content.rule['id'], atValue(content.source, '/id'));
    case 'DataConnector':
      return identity(content.uiConfig['id'], atValue(content.source, joinPointer(content.uiPointer, 'id')));
    case 'CcfConnector': {
      const { source, value } = content.definition;
      const place = atValue(source, joinPointer(content.uiPointer, 'id'));
      return identity(value.properties.connectorUiConfig.id, place);
    }
    case 'Workbook':
      return identity(content.metadata.key, content.reference);
    case 'Parser':
      return identity(content.functionAlias, content.reference);
    case 'Playbook':
    case 'LogicAppsCustomConnector':
    case 'AzureFunction':
      return identity(content.name, content.reference);
    default:
      return undefined;
  }
}

function identity(id: unknown, location: NodeLocation): ContentIdentity | undefined {
  return typeof id === 'string' && id !== '' ? { id, location } : undefined;
}
