import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { CcfConnectorContent } from '../../model.js';
import type { LintContext } from '../lint.js';
import { ownRulesOf } from './collection-places.js';
import { isIdentity } from './identity-transform.js';

/** A data flow with a transformation takes more than one stream. */
export const dcrFlowStreamsMultiple = defineCheck({
  id: 'dcr-flow-streams-multiple',
  severity: 'warning',
  scope: 'data-collection',
  origin: 'guidance',
  summary: 'A data flow with a transformation takes more than one stream.',
  page: new URL('../../../checks/dcr-flow-streams-multiple.md', import.meta.url),
  messages: {
    multiple:
      'This data flow transforms {count} streams with one transformation; a transformation works on one. Give "{stream}" a data flow of its own.',
    repeated: 'The data flow takes the stream "{stream}" twice. Name it once.',
  },
});

/** Reports the second stream of a flow with a transformation, and streams a flow names twice. */
export function findMultipleFlowStreams(content: CcfConnectorContent, context: LintContext): Diagnostic[] {
  return ownRulesOf(content, context).flatMap(({ flows }) =>
    flows.flatMap(({ streams, transform }) => {
      const names = streams.map(({ value }) => value);
      const repeated = streams.find(({ value }, index) => names.indexOf(value) < index);
      if (repeated) {
        const location = atValue(repeated.source, repeated.pointer);
        return [dcrFlowStreamsMultiple.report('repeated', { stream: repeated.value }, location)];
      }
      const [, second] = streams;
      if (!second || !transform || isIdentity(transform.value)) return [];
      const location = atValue(second.source, second.pointer);
      const args = { count: streams.length, stream: second.value };
      return [dcrFlowStreamsMultiple.report('multiple', args, location)];
    }),
  );
}
