import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@hubwright/schema';
import { analyticRuleKind, analyticRuleProperties } from './analytic-rule-properties.js';
import { ruleContent } from '../testing/analytics-fixture.js';

const propertiesOf = (members: JsonObject) =>
  analyticRuleProperties(ruleContent(members).rule, () => '[none]');

describe('analyticRuleProperties', () => {
  it('maps a scheduled rule', () => {
    expect(
      propertiesOf({ tactics: ['Initial Access'], relevantTechniques: ['T1078.001', 'T1078.004'] }),
    ).toEqual({
      description: 'Many sign-ins at once.',
      displayName: 'Burst of sign-ins',
      enabled: false,
      query: 'SigninLogs\n| take 1\n',
      queryFrequency: 'PT1H',
      queryPeriod: 'P1D',
      severity: 'High',
      suppressionDuration: 'PT1H',
      suppressionEnabled: false,
      triggerOperator: 'GreaterThan',
      triggerThreshold: 0,
      status: 'Available',
      requiredDataConnectors: '[none]',
      tactics: ['InitialAccess'],
      subTechniques: ['T1078.001', 'T1078.004'],
      techniques: ['T1078'],
    });
  });

  it.each([
    ['gt', 'GreaterThan'],
    ['LT', 'LessThan'],
    ['Equal', 'Equal'],
    ['ne', 'NotEqual'],
    ['atLeast', 'atLeast'],
  ])('maps the operator %s to %s', (triggerOperator, expected) => {
    expect(propertiesOf({ triggerOperator })).toMatchObject({ triggerOperator: expected });
  });

  it('drops the schedule of a near-real-time rule', () => {
    const properties = propertiesOf({ kind: 'NRT' });
    expect(properties).not.toHaveProperty('queryFrequency');
    expect(properties).not.toHaveProperty('queryPeriod');
    expect(properties).not.toHaveProperty('triggerOperator');
    expect(properties).not.toHaveProperty('triggerThreshold');
    expect(properties).toMatchObject({ suppressionDuration: 'PT1H' });
  });

  it('gives rules without a query neither schedule nor suppression, and keeps their filters', () => {
    const kind = 'MicrosoftSecurityIncidentCreation';
    const properties = propertiesOf({ kind, query: undefined, productFilter: 'Azure Security Center' });
    expect(properties).toMatchObject({ productFilter: 'Azure Security Center', severity: 'High' });
    expect(properties).not.toHaveProperty('query');
    expect(properties).not.toHaveProperty('suppressionDuration');
    expect(properties).not.toHaveProperty('queryPeriod');
  });

  it('fills in severity and status, and reads a quoted threshold as a number', () => {
    expect(propertiesOf({ severity: null, status: '', triggerThreshold: '5' })).toMatchObject({
      severity: 'Medium',
      status: 'Available',
      triggerThreshold: 5,
    });
  });

  it('joins alternative connector ids and leaves out blanks', () => {
    const requiredDataConnectors = [
      { connectorId: ['A', 'B'], dataTypes: ['T'] },
      { connectorId: 'C', dataTypes: [] },
    ];
    expect(propertiesOf({ requiredDataConnectors })).toMatchObject({
      requiredDataConnectors: [{ connectorId: 'A,B', dataTypes: ['T'] }, { connectorId: 'C' }],
    });
  });

  it('copies mappings, keeps lists of one and a false that matters', () => {
    const members = {
      entityMappings: [{ entityType: 'IP', fieldMappings: [{ identifier: 'Address', columnName: 'SrcIp' }] }],
      sentinelEntitiesMappings: [{ columnName: 'Entities' }],
      eventGroupingSettings: { aggregationKind: 'SingleAlert' },
      customDetails: { User: 'UserName' },
      alertDetailsOverride: { alertDisplayNameFormat: 'Burst by {{User}}' },
      incidentConfiguration: { createIncident: false },
    };
    expect(propertiesOf(members)).toMatchObject(members);
  });
});

describe('analyticRuleKind', () => {
  it('is Scheduled unless the rule says otherwise', () => {
    expect(analyticRuleKind(ruleContent({ kind: undefined }).rule)).toBe('Scheduled');
    expect(analyticRuleKind(ruleContent({ kind: 'NRT' }).rule)).toBe('NRT');
  });
});
