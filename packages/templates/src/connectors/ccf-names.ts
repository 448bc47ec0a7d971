/** Variables of mainTemplate that name one content template of a codeless connector. */
export interface CcfTemplateNames {
  readonly kind: 'DataConnector' | 'ResourcesDataConnector';
  readonly contentId: string;
  readonly templateName: string;
}

/** Variables of mainTemplate that belong to one codeless connector. */
export interface CcfNames {
  readonly number: number;
  readonly definition: CcfTemplateNames;
  readonly connections: CcfTemplateNames;
  readonly dataCollectionEndpointId: string;
}

/** The variables of connector `number`. */
export function ccfNames(number: number): CcfNames {
  return {
    number,
    definition: {
      kind: 'DataConnector',
      contentId: `_dataConnectorContentIdConnectorDefinition${number}`,
      templateName: `dataConnectorTemplateNameConnectorDefinition${number}`,
    },
    connections: {
      kind: 'ResourcesDataConnector',
      contentId: `_dataConnectorContentIdConnections${number}`,
      templateName: `dataConnectorTemplateNameConnections${number}`,
    },
    dataCollectionEndpointId: `dataCollectionEndpointId${number}`,
  };
}
