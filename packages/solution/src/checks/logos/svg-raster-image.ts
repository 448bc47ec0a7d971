import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { svgsOf } from './logo-images.js';

/** An SVG is only the cover of a bitmap. */
export const svgRasterImage = defineCheck({
  id: 'svg-raster-image',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'An SVG contains no bitmap.',
  aka: ['Azure-Sentinel/logoValidator:png'],
  page: new URL('../../../checks/svg-raster-image.md', import.meta.url),
  messages: {
    embedded:
      'This SVG embeds a bitmap ({kind}), which blurs and is larger than a drawing. Export the logo as vectors.',
    linked: 'This SVG shows the bitmap "{address}". Export the logo as vectors.',
  },
});

/** Reports bitmaps within an SVG. */
export function findRasterImages(solution: Solution, context: LintContext): Diagnostic[] {
  return svgsOf(solution, context).flatMap((svg) =>
    svg.document.elements.flatMap(({ name, attributes }) => {
      if (!/^(?:\w+:)?(?:image|feImage)$/.test(name)) return [];
      return attributes.flatMap((attribute) => {
        if (!/^(?:xlink:)?href$/.test(attribute.name)) return [];
        const { value, valueStart, valueEnd } = attribute;
        const kind = /^\s*data:(image\/(?!svg)[\w.+-]+)/i.exec(value)?.[1];
        if (kind !== undefined) {
          const place = svg.at(valueStart, Math.min(valueEnd, valueStart + 5 + kind.length));
          return [svgRasterImage.report('embedded', { kind }, place)];
        }
        if (!/\.(?:png|jpe?g|gif|bmp|webp)(?:[?#]|$)/i.test(value)) return [];
        return [svgRasterImage.report('linked', { address: value }, svg.at(valueStart, valueEnd))];
      });
    }),
  );
}
