import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { svgsOf } from './logo-images.js';

/** An SVG needs something from elsewhere, which a browser does not load for a picture. */
export const svgExternalReference = defineCheck({
  id: 'svg-external-reference',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'An SVG refers to nothing outside of itself.',
  page: new URL('../../../checks/svg-external-reference.md', import.meta.url),
  messages: {
    external:
      'This SVG refers to "{address}". A browser loads nothing else for a picture, so that part is not shown; bring it into the file.',
  },
});

/** What an element shows by its address; an <a> merely leads there, and bitmaps are another check's. */
const showing = /^(?:use|tref|mpath|pattern|linearGradient|radialGradient|filter|textPath)$/;

/** Reports what a logo would have to load. */
export function findExternalReferences(solution: Solution, context: LintContext): Diagnostic[] {
  return svgsOf(solution, context).flatMap((svg) =>
    svg.document.elements.flatMap(({ name, attributes }) =>
      attributes.flatMap((attribute) => {
        const { value, valueStart, valueEnd } = attribute;
        const isReference = /^(?:xlink:)?href$/.test(attribute.name) && showing.test(name);
        const address = isReference
          ? /^\s*(?:https?:)?\/\/\S+/i.exec(value)?.[0].trim()
          : /\burl\(\s*["']?((?:https?:)?\/\/[^)"'\s]+)/i.exec(value)?.[1];
        if (address === undefined) return [];
        return [svgExternalReference.report('external', { address }, svg.at(valueStart, valueEnd))];
      }),
    ),
  );
}
