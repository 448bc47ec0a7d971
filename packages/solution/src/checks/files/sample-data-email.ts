import { atText, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { sampleFiles } from './sample-files.js';

/** Sample data has the address of somebody. */
export const sampleDataEmail = defineCheck({
  id: 'sample-data-email',
  severity: 'warning',
  scope: 'file',
  origin: 'public-pipeline',
  summary: 'Sample data has no e-mail addresses of real people.',
  aka: ['Azure-Sentinel/sampleDataValidator'],
  page: new URL('../../../checks/sample-data-email.md', import.meta.url),
  messages: {
    found:
      'Sample data is published, and this is an e-mail address{others}. Write sanitized@sanitized.com, the only one the public checks take.',
  },
});

const email =
  /(?<![\w.+%-])[A-Za-z0-9][\w.+%-]{0,63}@((?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![\w-])/g;

/** Domains nobody has an address in (RFC 2606), and Microsoft's invented companies. */
const inventedDomain =
  /(?:^|\.)(?:example(?:\.[a-z]+)?|[\w-]+\.(?:test|invalid|localhost|local|example)|sanitized\.com|(?:contoso|fabrikam|adatum|northwindtraders|tailspintoys|woodgrovebank)\w*\.[a-z.]+|(?:contoso|fabrikam)\.onmicrosoft\.com|(?:domain|test|email|company|mydomain|yourdomain|acme)\.com)$/i;

/** Reports the first address of each file of sample data. */
export function findSampleEmails(_solution: Solution, { folder }: LintContext): Diagnostic[] {
  return sampleFiles(folder).flatMap(({ text, source }) => {
    if (!text.includes('@')) return [];
    const found = [...text.matchAll(email)].filter(({ 1: domain }) => !inventedDomain.test(domain!));
    const [first] = found;
    if (!first) return [];
    const others = new Set(found.map(([address]) => address.toLowerCase())).size - 1;
    const more = others === 0 ? '' : `, one of ${others + 1} in the file`;
    const place = atText(source(), first.index, first[0].length);
    return [sampleDataEmail.report('found', { others: more }, place)];
  });
}
