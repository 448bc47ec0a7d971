import { atKey, atValue, defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { renameFix } from '../../fixes/rename-fix.js';
import { readMember } from '../placed-value.js';
import { criteriaOf } from './page-queries.js';
import { isLiteral } from './literal-text.js';

/** A connectivity criterion does not fit the kind of its connector. */
export const connectivityCriteriaMisfit = defineCheck({
  id: 'connectivity-criteria-misfit',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'A connectivity criterion does not fit the kind of its connector.',
  page: new URL('../../../checks/connectivity-criteria-misfit.md', import.meta.url),
  messages: {
    polled:
      '"{type}" belongs to polling connectors of 2022. This connector counts as connected once it has a connection; write HasDataConnectors.',
    ccp: '"{type}" does not fit a connector with a pollingConfig, which counts as connected once it polls. Write SentinelKindsV2 with the value ["APIPolling"].',
    pageOnly:
      '"{type}" counts the connections of a connector, and this page has no poller, so it never shows as connected. Write IsConnectedQuery with a query of its table.',
    unknown:
      'No connectivity criterion is known by the name "{type}"; known are HasDataConnectors, IsConnectedQuery, SentinelKindsV2, SentinelKinds and OmsSolutions.',
    similar: 'No connectivity criterion is known by the name "{type}". Did you mean "{suggestion}"?',
    missing:
      'The page has no connectivity criterion, so nothing says whether the connector is connected. Add connectivityCriteria with {example}.',
    otherName:
      'Pages of this framework name their criteria connectivityCriteria; connectivityCriterias is a name of older pages, which the definition of today does not have. Rename it.',
  },
});

const types = ['HasDataConnectors', 'IsConnectedQuery', 'SentinelKindsV2', 'SentinelKinds', 'OmsSolutions'];
const byName = new Map(types.map((type) => [type.toLowerCase(), type]));

/** Reports criteria of another generation, those that can never be met, unknown ones, and pages without any. */
export function findMisfitCriteria(content: ConnectorContent): Diagnostic[] {
  const kind = kindOf(content);
  if (kind === 'builtIn') return [];
  return [
    ...findMissing(content, kind),
    ...findOldName(content),
    ...criteriaOf(content).flatMap((one) => {
      const place = readMember(one, 'type');
      if (typeof place?.value !== 'string' || place.value.trim() === '' || !isLiteral(place.value)) return [];
      const type = place.value;
      const location = atValue(place.source, place.pointer);
      const known = byName.get(type.trim().toLowerCase());
      if (known === undefined) {
        const suggestion = suggest(type, types);
        return [
          suggestion === undefined
            ? connectivityCriteriaMisfit.report('unknown', { type }, location)
            : connectivityCriteriaMisfit.report('similar', { type, suggestion }, location),
        ];
      }
      const misfit = misfits[kind][known];
      return misfit ? [connectivityCriteriaMisfit.report(misfit, { type }, location)] : [];
    }),
  ];
}

type Kind = 'ccf' | 'ccp' | 'pageOnly';

const misfits: Readonly<Record<Kind, Readonly<Record<string, 'polled' | 'ccp' | 'pageOnly'>>>> = {
  ccf: { SentinelKindsV2: 'polled', SentinelKinds: 'polled', OmsSolutions: 'polled' },
  ccp: { HasDataConnectors: 'ccp', IsConnectedQuery: 'ccp', SentinelKinds: 'ccp', OmsSolutions: 'ccp' },
  pageOnly: { HasDataConnectors: 'pageOnly' },
};

const examples: Readonly<Record<Kind, string>> = {
  ccf: '[{ "type": "HasDataConnectors" }]',
  ccp: '[{ "type": "SentinelKindsV2", "value": ["APIPolling"] }]',
  pageOnly: 'a criterion of type IsConnectedQuery',
};

/** Pages that complete a connector of the service have criteria only the service knows. */
function kindOf(content: ConnectorContent): Kind | 'builtIn' {
  if (content.contentKind === 'CcfConnector') return content.pollers.length > 0 ? 'ccf' : 'pageOnly';
  if (content.kind === 'StaticUI') return 'builtIn';
  return content.pollingConfig === undefined ? 'pageOnly' : 'ccp';
}

function findMissing(content: ConnectorContent, kind: Kind): Diagnostic[] {
  const page = pageOf(content);
  const lists = ['connectivityCriteria', 'connectivityCriterias'].flatMap(
    (name) => readMember(page, name) ?? [],
  );
  const isFilled = ({ value }: (typeof lists)[number]) =>
    Array.isArray(value) ? value.length > 0 : value !== null;
  if (lists.some(isFilled)) return [];
  const { source, pointer } = lists[0] ?? page;
  return [
    connectivityCriteriaMisfit.report('missing', { example: examples[kind] }, atValue(source, pointer)),
  ];
}

function findOldName(content: ConnectorContent): Diagnostic[] {
  const page = pageOf(content);
  const old = readMember(page, 'connectivityCriterias');
  if (content.contentKind !== 'CcfConnector' || !old || readMember(page, 'connectivityCriteria')) return [];
  const location = atKey(old.source, old.pointer);
  const fix = renameFix('Rename to "connectivityCriteria"', location, 'connectivityCriteria');
  return [connectivityCriteriaMisfit.report('otherName', {}, location, { fix })];
}
