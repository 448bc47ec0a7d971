import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import type { LintContext } from '../lint.js';
import { readText, readMember } from '../placed-value.js';
import { categoryOf } from './connector-category.js';
import { readItems } from './literal-text.js';
import { readQuery, spanOfWord } from './page-queries.js';

/** A page needs a parser and does not say so. */
export const parserBannerMissing = defineCheck({
  id: 'parser-banner-missing',
  severity: 'info',
  scope: 'connector',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/dataConnectorValidator:schema'],
  summary: 'The queries of a page need a parser that its banner does not name.',
  page: new URL('../../../checks/parser-banner-missing.md', import.meta.url),
  messages: {
    syslog:
      'The public checks demand an additionalRequirementBanner of pages whose first data type is Syslog. Say which parser the queries need, and link to it.',
    missing:
      'This query calls the function "{parser}", a parser of this solution, but neither additionalRequirementBanner nor the instructions mention it. Say that the parser has to be deployed, and name it.',
  },
});

/** Reports Syslog pages without a banner, and data types whose query calls a parser of the solution that no text of the page names. */
export function findMissingBanner(content: ConnectorContent, { content: all }: LintContext): Diagnostic[] {
  const page = pageOf(content);
  const parsers = new Set(all.flatMap((item) => (item.contentKind === 'Parser' ? [item.functionAlias] : [])));
  const banner = readText(page, 'additionalRequirementBanner') ?? '';
  if (banner === '' && categoryOf(content) === 'syslog') {
    const { source, pointer } = readItems(page, 'dataTypes')[0] ?? page;
    return [parserBannerMissing.report('syslog', {}, atValue(source, pointer), { severity: 'warning' })];
  }
  return readItems(page, 'dataTypes')
    .flatMap((item) => readQuery(content, 'data type', readMember(item, 'lastDataReceivedQuery')))
    .flatMap((query) => {
      const { origin, place } = query;
      if (origin === undefined || !parsers.has(origin)) return [];
      const steps = readMember(page, 'instructionSteps')?.value;
      const told = `${banner} ${JSON.stringify(steps ?? '')} ${readText(page, 'descriptionMarkdown') ?? ''}`;
      if (told.toLowerCase().includes(origin.toLowerCase())) return [];
      return [
        parserBannerMissing.report(
          'missing',
          { parser: origin },
          atValue(place.source, place.pointer, spanOfWord(query, origin)),
        ),
      ];
    })
    .slice(0, 1);
}
