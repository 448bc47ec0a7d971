import { atValue, defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import { pageOf, pollersOf, type ConnectorContent } from '../connector-places.js';
import { readMember, readText, type PlacedValue } from '../placed-value.js';
import { categoryOf, type ConnectorCategory } from './connector-category.js';
import { readItems } from './literal-text.js';

/** A page does not name the permissions its kind of connector needs. */
export const connectorPermissionsIncomplete = defineCheck({
  id: 'connector-permissions-incomplete',
  severity: 'warning',
  scope: 'connector',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/dataConnectorValidator:permissions'],
  summary: 'The permissions of a page lack what its kind of connector needs.',
  page: new URL('../../../checks/connector-permissions-incomplete.md', import.meta.url),
  messages: {
    absent:
      'The page of this {kind} connector has no permissions, so nobody learns what connecting it needs. Add "permissions" with the rights on the workspace.',
    lacking:
      'A connector of this kind ({kind}) needs the permissions {rights} on {provider}, which the page does not name. Add them to permissions.resourceProvider.',
    custom:
      'This page deploys a function app, but its permissions have no entry about Microsoft.Web/sites among customs. Add one that says who may create it.',
  },
});

/** The public checks pass over connectors with a poller; the documentation asks for the workspace. */
type Kind = ConnectorCategory | 'polling';

interface Need {
  readonly provider: string;
  readonly rights: readonly string[];
}

const workspaces = 'Microsoft.OperationalInsights/workspaces';
const keys: Need = { provider: `${workspaces}/sharedKeys`, rights: ['action'] };
const everything: Need = { provider: workspaces, rights: ['read', 'write', 'delete'] };

/** What each kind needs; one of the alternatives is enough. */
const needs: Readonly<Record<Kind, readonly (readonly Need[])[]>> = {
  cef: [[everything, keys]],
  syslog: [
    [{ provider: workspaces, rights: ['write', 'delete'] }],
    [{ provider: `${workspaces}/datasources`, rights: ['read', 'write'] }],
  ],
  function: [[everything, keys]],
  rest: [[everything, keys]],
  // The portal makes the connection in the workspace with the rights of the user.
  polling: [[{ provider: workspaces, rights: ['write'] }]],
};

/** Instead of the keys of the workspace, for pages that send through the logs ingestion API. */
const ingestionNeeds: readonly Need[] = [{ provider: workspaces, rights: ['read', 'write'] }];

const kinds: Readonly<Record<Kind, string>> = {
  cef: 'CEF',
  syslog: 'Syslog',
  function: 'Azure Function',
  rest: 'REST API',
  polling: 'polling',
};

/** Compares what a page asks for with what the public checks ask for, without regard to texts, order and case. */
export function findIncompletePermissions(content: ConnectorContent): Diagnostic[] {
  const page = pageOf(content);
  const category: Kind | undefined = pollersOf(content).length > 0 ? 'polling' : categoryOf(content);
  const permissions = readMember(page, 'permissions');
  if (category === undefined) return [];
  if (!permissions && content.contentKind === 'DataConnector' && content.kind !== 'StaticUI')
    return [
      connectorPermissionsIncomplete.report(
        'absent',
        { kind: kinds[category] },
        atValue(page.source, page.pointer),
      ),
    ];
  if (!permissions || !isJsonObject(permissions.value)) return [];
  const providers = readItems(permissions, 'resourceProvider');
  const mayIngest = category === 'rest' || category === 'function';
  const usesIngestion = /logs? ingestion|data collection (?:rule|endpoint)/i.test(JSON.stringify(page.value));
  const alternatives = mayIngest && usesIngestion ? [...needs[category], ingestionNeeds] : needs[category];
  const open = alternatives.map((alternative) => alternative.filter((need) => !isMet(need, providers)));
  const lacking = open.some((unmet) => unmet.length === 0) ? [] : (open[0] ?? []);
  return [
    ...lacking.map((need) => reportLacking(need, kinds[category], permissions, providers)),
    ...(category === 'function' && !namesFunctionApps(permissions)
      ? [
          connectorPermissionsIncomplete.report(
            'custom',
            {},
            atValue(permissions.source, permissions.pointer),
          ),
        ]
      : []),
  ];
}

function isMet(need: Need, providers: readonly PlacedValue[]): boolean {
  return entriesOf(need, providers).some((entry) => need.rights.every((right) => grants(entry, right)));
}

function entriesOf({ provider }: Need, providers: readonly PlacedValue[]): PlacedValue[] {
  return providers.filter(
    (item) => readText(item, 'provider')?.trim().toLowerCase() === provider.toLowerCase(),
  );
}

function grants(entry: PlacedValue, right: string): boolean {
  const granted = readMember(entry, 'requiredPermissions');
  // Old pages list the rights in one text or in a list.
  if (typeof granted?.value === 'string' || Array.isArray(granted?.value))
    return JSON.stringify(granted.value).toLowerCase().includes(right);
  return /^(?:true|1)$/i.test(String(readMember(granted, right)?.value));
}

/** Points at the rights of the provider when the page has some, else at the list of providers. */
function reportLacking(
  need: Need,
  kind: string,
  permissions: PlacedValue,
  providers: readonly PlacedValue[],
): Diagnostic {
  const [entry] = entriesOf(need, providers);
  const rights = need.rights.filter((right) => !entry || !grants(entry, right)).join(', ');
  const list = readMember(permissions, 'resourceProvider') ?? permissions;
  const { source, pointer } = entry ? (readMember(entry, 'requiredPermissions') ?? entry) : list;
  const args = { kind, rights, provider: need.provider };
  return connectorPermissionsIncomplete.report('lacking', args, atValue(source, pointer));
}

function namesFunctionApps(permissions: PlacedValue): boolean {
  const customs = readMember(permissions, 'customs')?.value;
  return /Microsoft\.Web\/sites|function app/i.test(JSON.stringify(customs ?? ''));
}
