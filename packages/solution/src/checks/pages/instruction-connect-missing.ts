import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, pollersOf, type ConnectorContent } from '../connector-places.js';
import { instructionsOf } from '../page-instructions.js';
import { readMember } from '../placed-value.js';

/** A page of a polling connector has nothing to connect with. */
export const instructionConnectMissing = defineCheck({
  id: 'instruction-connect-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The page of a polling connector has no instruction that connects.',
  page: new URL('../../../checks/instruction-connect-missing.md', import.meta.url),
  messages: {
    missing: 'The connector polls, but no instruction of its page connects it. Add a {expected}.',
  },
});

/** Instructions that only show or ask something. What is not among them may connect. */
const passive = new Set([
  'copyablelabel',
  'dataconnectormarkdown',
  'dataconnectorsgrid',
  'dropdown',
  'infomessage',
  'installagent',
  'instructionstepsgroup',
  'markdown',
  'markdowncontrolenvbased',
  'policyassignment',
  'radio',
  'textbox',
]);

/** What the portal understands of connectors with a pollingConfig. */
const ccpForms = new Set(['apikey', 'basicauth', 'oauth2']);

/** Reports pages of connectors with a poller that have no form, button or pane. */
export function findMissingConnect(content: ConnectorContent): Diagnostic[] {
  if (pollersOf(content).length === 0) return [];
  const types = instructionsOf(content).map(({ type }) => type.toLowerCase());
  const isCcf = content.contentKind === 'CcfConnector';
  const connects = isCcf
    ? types.some((type) => !passive.has(type))
    : types.some((type) => ccpForms.has(type));
  if (connects) return [];
  const page = pageOf(content);
  const { source, pointer } = readMember(page, 'instructionSteps') ?? page;
  return [
    instructionConnectMissing.report('missing', { expected: expectedOf(content) }, atValue(source, pointer)),
  ];
}

function expectedOf(content: ConnectorContent): string {
  if (content.contentKind === 'DataConnector')
    return 'form: APIKey, BasicAuth or OAuth2, as auth.authType says';
  const kinds = content.pollers.map(({ value }) => String(value.kind).toLowerCase());
  if (kinds.includes('push')) return 'DeployPushConnectorButton';
  return 'ConnectionToggleButton, an OAuthForm, or a ContextPane for several connections';
}
