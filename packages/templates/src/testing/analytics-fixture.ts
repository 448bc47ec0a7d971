import {
  atValue,
  createSource,
  type AnalyticRule,
  type HuntingQuery,
  type JsonObject,
} from '@hubwright/schema';
import type {
  AnalyticRuleContent,
  HuntingQueryContent,
  ParserContent,
  WorkbookContent,
  WorkbookIdentity,
} from '@hubwright/solution';

function located(path: string) {
  const source = createSource(path, '');
  const fileName = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return { source, fileName, folders: path.split('/').slice(0, -1), reference: atValue(source) };
}

/** An analytic rule as the loader would hand it over; members replace those of a scheduled rule. */
export function ruleContent(members: JsonObject = {}, fileName = 'SignInBurst'): AnalyticRuleContent {
  const rule = {
    id: '11111111-2222-3333-4444-555555555555',
    name: 'Burst of sign-ins',
    kind: 'Scheduled',
    description: 'Many sign-ins at once.',
    severity: 'High',
    query: 'SigninLogs\n| take 1\n',
    queryFrequency: '1h',
    queryPeriod: '1d',
    triggerOperator: 'gt',
    triggerThreshold: 0,
    version: '1.2.3',
    ...members,
  };
  return {
    contentKind: 'AnalyticsRule',
    rule: rule as unknown as AnalyticRule,
    ...located(`Analytic Rules/${fileName}.yaml`),
  };
}

/** A hunting query as the loader would hand it over. */
export function queryContent(members: JsonObject = {}, fileName = 'RareUsers'): HuntingQueryContent {
  const query = {
    id: '99999999-2222-3333-4444-555555555555',
    name: 'Rare users',
    description: "'Users that were never seen before.'\n",
    query: 'SigninLogs | take 2',
    tactics: ['Initial Access', 'Persistence'],
    relevantTechniques: ['T1078', 'T1136.001'],
    ...members,
  };
  return {
    contentKind: 'HuntingQuery',
    query: query as unknown as HuntingQuery,
    ...located(`Hunting Queries/${fileName}.yaml`),
  };
}

/** A parser as the loader would hand it over. */
export function parserContent(members: Partial<ParserContent> = {}): ParserContent {
  return {
    contentKind: 'Parser',
    format: 'yaml',
    name: 'ContosoEvent',
    displayName: 'Contoso events',
    functionAlias: 'ContosoEvent',
    category: 'Microsoft Sentinel Parser',
    description: 'Normalizes Contoso events.',
    query: 'Contoso_CL',
    functionParameters: '',
    version: '2.0.0',
    ...located('Parsers/ContosoEvent.yaml'),
    ...members,
  };
}

/** A workbook as the loader would hand it over. */
export function workbookContent(
  metadata: Partial<WorkbookIdentity> = {},
  value: JsonObject = { items: [{ type: 1 }] },
): WorkbookContent {
  return {
    contentKind: 'Workbook',
    value,
    metadata: {
      key: 'ContosoWorkbook',
      title: 'Contoso',
      version: '1.0.1',
      description: 'Shows Contoso events.',
      dataTypes: ['Contoso_CL'],
      connectors: ['Contoso'],
      previewImages: [],
      previewImagesDark: [],
      ...metadata,
    },
    ...located('Workbooks/Contoso.json'),
  };
}
