import { atText, atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { logoMemberOf, logosOf } from './logo-images.js';

/** A logo is a bitmap. */
export const logoNotSvg = defineCheck({
  id: 'logo-not-svg',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'A logo is an SVG.',
  aka: ['Azure-Sentinel/logoValidator:extension'],
  page: new URL('../../../checks/logo-not-svg.md', import.meta.url),
  messages: {
    file: '"{file}" is no SVG. The public checks take nothing else as a logo; export it as vectors.',
    reference: 'The logo "{file}" is no SVG, and the content hub takes nothing else. Refer to an .svg file.',
  },
});

/** Reports logos of another format: the one of the data file there, others at their file. */
export function findOtherLogos(solution: Solution, context: LintContext): Diagnostic[] {
  const member = logoMemberOf(solution, context);
  const text = typeof member?.value === 'string' ? member.value : '';
  const named = /[^/"'<>\s=]+\.(?:png|jpe?g|gif|bmp|ico|webp)(?=["'?#\s>]|$)/i.exec(text);
  const reference =
    member && named
      ? [
          logoNotSvg.report(
            'reference',
            { file: named[0] },
            atValue(member.source, member.pointer, {
              start: named.index,
              end: named.index + named[0].length,
            }),
          ),
        ]
      : [];
  const files = logosOf(solution, context).flatMap(({ fileName, source }) => {
    if (fileName === '' || /\.svg$/i.test(fileName) || fileName === named?.[0]) return [];
    return [logoNotSvg.report('file', { file: fileName }, atText(source))];
  });
  return [...reference, ...files];
}
