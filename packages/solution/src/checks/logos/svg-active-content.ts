import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { svgsOf } from './logo-images.js';

/** An SVG with scripts or foreign content. */
export const svgActiveContent = defineCheck({
  id: 'svg-active-content',
  severity: 'warning',
  scope: 'solution',
  origin: 'ours',
  summary: 'An SVG has no scripts, event handlers or foreign content.',
  page: new URL('../../../checks/svg-active-content.md', import.meta.url),
  messages: {
    element: 'A logo must not contain <{name}>: it stands on a page of the portal. Remove it.',
    handler: 'A logo must not run code, and "{name}" is an event handler. Remove it.',
    address: 'A logo must not run code, and this address does. Remove it.',
  },
});

const activeElements = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'handler']);

/** Reports everything in a logo that could run or bring in other content. */
export function findActiveContent(solution: Solution, context: LintContext): Diagnostic[] {
  return svgsOf(solution, context).flatMap((svg) =>
    svg.document.elements.flatMap((element) => {
      const name = localName(element.name);
      const found = activeElements.has(name.toLowerCase())
        ? [
            svgActiveContent.report(
              'element',
              { name },
              svg.at(element.start, element.start + element.name.length + 1),
            ),
          ]
        : [];
      const attributes = element.attributes.flatMap((attribute) => {
        const { name: attributeName, value, start, end, valueStart, valueEnd } = attribute;
        if (/^on[a-z]+$/i.test(attributeName)) {
          return [svgActiveContent.report('handler', { name: attributeName }, svg.at(start, end))];
        }
        const isCode = /^(?:href|from|to|values)$/i.test(localName(attributeName)) && isCodeAddress(value);
        return isCode ? [svgActiveContent.report('address', {}, svg.at(valueStart, valueEnd))] : [];
      });
      return [...found, ...attributes];
    }),
  );
}

/** Browsers leave out control characters and blanks: https://url.spec.whatwg.org/#concept-basic-url-parser */
function isCodeAddress(value: string): boolean {
  const bare = value.replace(/[\u0000-\u0020]/g, '');
  return /^(?:javascript|vbscript):/i.test(bare) || /^data:(?:text\/html|image\/svg\+xml)/i.test(bare);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
