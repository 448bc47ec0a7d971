import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './azure-emulator.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = path.join(repository, 'solutions/OktaSystemLog/Data Connectors/OktaSystemLog_ccf');

/** The credentials a connector with consent has. */
const auth = {
  type: 'OAuth2',
  ClientId: '{{clientId}}',
  ClientSecret: '{{clientSecret}}',
  AuthorizationCode: '{{authorizationCode}}',
  GrantType: 'authorization_code',
  Scope: 'logs.read',
  RedirectUri: 'https://portal.azure.com/TokenAuthorize/ExtensionName/Microsoft_Azure_Security_Insights',
  AuthorizationEndpoint: 'https://login.example.com/authorize',
  TokenEndpoint: 'https://login.example.com/token',
};

const oauthForm = {
  type: 'OAuthForm',
  parameters: {
    clientIdLabel: 'Client ID',
    clientSecretLabel: 'Client secret',
    connectButtonLabel: 'Connect',
    disconnectButtonLabel: 'Disconnect',
  },
};

/** Writes our codeless connector into a folder of its own, changed so that it needs the consent of a person. Gives the folder. */
export function oauthConnector(): string {
  const files = readdirSync(folder).map((name): [string, string] => {
    const json = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, never>;
    return [`oauth_ccf/${name}`, JSON.stringify(change(name, json), null, 2)];
  });
  return temporaryFolder(Object.fromEntries(files));
}

function change(name: string, json: Record<string, never>): unknown {
  if (name.endsWith('_PollerConfig.json')) {
    const properties: object = json['properties']!;
    return { ...json, properties: { ...properties, auth } };
  }
  if (!name.endsWith('_ConnectorDefinition.json')) return json;
  const text = JSON.stringify(json);
  const changed = JSON.parse(text, (_key, value: unknown) => {
    const given = value as { type?: unknown; parameters?: { name?: unknown } } | null;
    return given?.type === 'Textbox' && given.parameters?.name === 'apikey' ? oauthForm : value;
  }) as unknown;
  return changed;
}
