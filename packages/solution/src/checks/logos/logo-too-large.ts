import { atText, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { logosOf } from './logo-images.js';

/** A logo is larger than the gallery takes. */
export const logoTooLarge = defineCheck({
  id: 'logo-too-large',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'A logo has at most 5 kB.',
  aka: ['Azure-Sentinel/logoValidator:size'],
  page: new URL('../../../checks/logo-too-large.md', import.meta.url),
  messages: {
    bytes:
      'This logo has {bytes} bytes, and at most {maximum} are allowed. Round its coordinates and leave out what editors add.',
  },
});

const maximum = 5 * 1024;

/** Reports logos over 5 kB; a bitmap is another check's. */
export function findLargeLogos(solution: Solution, context: LintContext): Diagnostic[] {
  return logosOf(solution, context).flatMap(({ document, bytes, source, fileName }) => {
    if (bytes <= maximum || fileName === '' || !document) return [];
    return [logoTooLarge.report('bytes', { bytes, maximum }, atText(source))];
  });
}
