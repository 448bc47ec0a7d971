import type { JsonObject } from '@hubwright/schema';

const workspaceDefinition: JsonObject = { defaultValue: "[parameters('workspace')]", type: 'securestring' };

/** Passed by the service to every connection; the texts are never seen. */
const dcrConfigDefinition: JsonObject = {
  defaultValue: {
    dataCollectionEndpoint: 'data collection Endpoint',
    dataCollectionRuleImmutableId: 'data collection rule immutableId',
  },
  type: 'object',
};

/** The default is what published packages carry; the service always passes the application it has made. */
const authDefinition: JsonObject = {
  type: 'object',
  defaultValue: {
    appId: "[[parameters('auth').appId]]",
    servicePrincipalId: "[[parameters('auth').servicePrincipalId]]",
  },
};

/**
 * The parameters of a connection template that no page describes, by their names in lower case: the service passes
 * them, or their default stands. `title` is that of the connector's page.
 */
export function suppliedParameters(title: string): ReadonlyMap<string, JsonObject> {
  return new Map<string, JsonObject>(
    Object.entries({
      guidvalue: { defaultValue: '[[newGuid()]', type: 'securestring' },
      innerworkspace: workspaceDefinition,
      connectordefinitionname: { defaultValue: title, type: 'securestring', minLength: 1 },
      workspace: workspaceDefinition,
      dcrconfig: dcrConfigDefinition,
      auth: authDefinition,
      egsystemtopicname: { defaultValue: '', type: 'securestring' },
    }),
  );
}

const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    workspacename: 'workspace',
    datacollectionendpoint: 'dcrConfig.dataCollectionEndpoint',
    datacollectionruleimmutableid: 'dcrConfig.dataCollectionRuleImmutableId',
  }),
);

const otherPushNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    appid: 'auth.appId',
    applicationid: 'auth.appId',
    serviceprincipalid: 'auth.servicePrincipalId',
  }),
);

/** The supplied parameter, and its member, that a name of a source stands for. */
export function suppliedName(
  name: string,
  isPush: boolean,
): { readonly parameter: string; readonly member: string | undefined } {
  const key = name.toLowerCase();
  const full = otherNames.get(key) ?? (isPush ? otherPushNames.get(key) : undefined) ?? name;
  const [parameter = full, member] = full.split('.');
  return { parameter, member };
}
