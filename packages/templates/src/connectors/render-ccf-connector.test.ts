import { describe, expect, it } from '@jest/globals';
import { poller } from '../testing/connector-fixture.js';
import { expectResolved, renderCcf } from '../testing/render-ccf-fixture.js';

describe('renderCcfConnector', () => {
  it('renders template, page, metadata and connection template in this order', () => {
    const { fragment } = renderCcf();
    expect(fragment.resources.map(({ type }) => type.replace(/^.*\//, ''))).toEqual([
      'contentTemplates',
      'dataConnectorDefinitions',
      'metadata',
      'contentTemplates',
    ]);
    expect(fragment.dependencies).toEqual([
      {
        kind: 'DataConnector',
        contentId: "[variables('_dataConnectorContentIdConnections1')]",
        version: "[variables('dataConnectorCCPVersion')]",
      },
    ]);
  });

  it('leaves streams of standard tables as they are and needs no rule for them', () => {
    const rendered = renderCcf({
      pollers: [poller({ dcrConfig: { streamName: 'SENTINEL_GCP_AUDIT_LOGS' } }, { kind: 'GCP' })],
      rules: [],
      tables: [],
    });
    expect(rendered.poller.dcrConfig['streamName']).toBe('SENTINEL_GCP_AUDIT_LOGS');
    expect(rendered.fragment.parameters).toBeUndefined();
    expectResolved(rendered);
  });

  it('takes names and kinds that objects of the language have for what they are', () => {
    const rendered = renderCcf({
      pollers: [
        poller(
          { auth: { type: 'APIKey', ApiKey: '{{constructor}}', other: '{{toString}} {{__proto__}}' } },
          { kind: 'constructor' },
        ),
      ],
    });
    expect(rendered.poller.auth['ApiKey']).toBe("[[parameters('constructor')]");
    expectResolved(rendered);
  });

  it('renders a connector that has no poller', () => {
    expectResolved(renderCcf({ pollers: [], rules: [], tables: [] }));
  });
});
