import { atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { renameFix } from '../../fixes/rename-fix.js';
import { readMember } from '../placed-value.js';
import { readItems, readLiteral } from './literal-text.js';

/** The resource provider of a permission is misspelt. */
export const permissionProviderUnknown = defineCheck({
  id: 'permission-provider-unknown',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The resource provider of a permission is misspelt.',
  page: new URL('../../../checks/permission-provider-unknown.md', import.meta.url),
  messages: {
    similar:
      'Permissions on "{provider}" cannot be checked, since it is no known resource provider. Did you mean "{suggestion}"?',
    noRight:
      'No right of requiredPermissions is true, so the page asks for nothing on "{provider}". Set those that are needed, or remove the entry.',
  },
});

const providers = [
  'Microsoft.OperationalInsights/workspaces',
  'Microsoft.OperationalInsights/solutions',
  'Microsoft.OperationalInsights/workspaces/datasources',
  'Microsoft.OperationalInsights/workspaces/sharedKeys',
  'microsoft.aadiam/diagnosticSettings',
  'Microsoft.Authorization/policyAssignments',
];
const known = new Set(providers.map((provider) => provider.toLowerCase()));

/** Reports providers that are nearly a known one, and permissions that ask for no right. */
export function findUnknownProviders(content: ConnectorContent): Diagnostic[] {
  return readItems(readMember(pageOf(content), 'permissions'), 'resourceProvider').flatMap((item) => {
    const provider = readLiteral(item, 'provider');
    if (!provider) return [];
    const { text, place } = provider;
    const rights = readMember(item, 'requiredPermissions');
    const values = Object.values((rights?.value ?? {}) as object);
    if (
      rights &&
      typeof rights.value === 'object' &&
      values.every((right) => /^(?:false|0)$/i.test(String(right)))
    ) {
      return [
        permissionProviderUnknown.report(
          'noRight',
          { provider: text },
          atValue(rights.source, rights.pointer),
        ),
      ];
    }
    const suggestion = known.has(text.toLowerCase()) ? undefined : nearest(text);
    if (suggestion === undefined) return [];
    const location = atValue(place.source, place.pointer);
    const fix = renameFix(`Change to "${suggestion}"`, location, suggestion);
    return [permissionProviderUnknown.report('similar', { provider: text, suggestion }, location, { fix })];
  });
}

/** The known provider within a few letters; other providers exist, and only slips are reported. */
function nearest(text: string): string | undefined {
  const suggestion = suggest(text.trim(), providers);
  const isSlip = suggestion !== undefined && Math.abs(suggestion.length - text.trim().length) <= 3;
  return isSlip && sharesParts(text, suggestion) ? suggestion : undefined;
}

function sharesParts(text: string, suggestion: string): boolean {
  const parts = new Set(suggestion.toLowerCase().split(/[./]/));
  return (
    text
      .trim()
      .toLowerCase()
      .split(/[./]/)
      .filter((part) => parts.has(part)).length >= 2
  );
}
