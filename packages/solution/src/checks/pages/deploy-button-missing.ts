import { walkStrings } from '@hubwright/placeholders';
import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readMember } from '../placed-value.js';
import { mentions } from './connector-category.js';

/** A page of a function app has no button that deploys it. */
export const deployButtonMissing = defineCheck({
  id: 'deploy-button-missing',
  severity: 'warning',
  scope: 'connector',
  origin: 'public-pipeline',
  aka: ['azure-sentinel/dataConnectorValidator:category'],
  summary: 'A page that deploys a function app has no [Deploy To Azure].',
  page: new URL('../../../checks/deploy-button-missing.md', import.meta.url),
  messages: {
    missing:
      'This connector runs in a function app, but its instructions have no link [Deploy To Azure]. The public checks tell function apps by these words; add the button.',
    otherCase:
      'Write [Deploy To Azure] in this case: the public checks tell function apps by these words, and take this page for another kind of connector.',
  },
});

const words = '[Deploy To Azure]';

/** Reports pages with permissions on Microsoft.Web/sites and no button, or a button in other letters. */
export function findMissingDeployButton(content: ConnectorContent): Diagnostic[] {
  if (content.contentKind !== 'DataConnector' || content.kind !== 'GenericUI') return [];
  const page = pageOf(content);
  const customs = readMember(readMember(page, 'permissions'), 'customs')?.value;
  if (!/Microsoft\.Web\/sites/i.test(JSON.stringify(customs ?? '')) || mentions(content, words)) return [];
  const steps = readMember(page, 'instructionSteps');
  if (!steps) return [];
  const found: Diagnostic[] = [];
  walkStrings(
    steps.value,
    (text, pointer) => {
      const start = text.toLowerCase().indexOf(words.toLowerCase());
      if (start < 0 || found.length > 0) return;
      const location = atValue(steps.source, pointer, { start, end: start + words.length });
      found.push(deployButtonMissing.report('otherCase', {}, location));
    },
    steps.pointer,
  );
  return found.length > 0
    ? found
    : [deployButtonMissing.report('missing', {}, atValue(steps.source, steps.pointer))];
}
