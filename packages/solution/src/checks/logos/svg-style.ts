import { defineCheck, type Diagnostic, type TextEdit } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { svgsOf, type SvgImage } from './logo-images.js';
import type { XmlAttribute, XmlElement } from './parse-xml.js';

/** An SVG has style sheets, which the portal does not allow. */
export const svgStyle = defineCheck({
  id: 'svg-style',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'An SVG is styled by attributes of presentation, not by style sheets.',
  aka: ['Azure-Sentinel/logoValidator:style'],
  page: new URL('../../../checks/svg-style.md', import.meta.url),
  messages: {
    attribute:
      '<{element}> has a "style" attribute, which the public checks refuse in a logo. Write its properties as attributes, such as fill="#fff".',
    element:
      'This SVG has a <style> element, whose classes would also style the page around it. Write the properties as attributes of the elements, such as fill="#fff".',
  },
});

/** Reports style attributes and style sheets. */
export function findSvgStyles(solution: Solution, context: LintContext): Diagnostic[] {
  return svgsOf(solution, context).flatMap((svg) =>
    svg.document.elements.flatMap((element) => [
      ...(element.name === 'style'
        ? [svgStyle.report('element', {}, svg.at(element.start, element.end))]
        : []),
      ...element.attributes
        .filter(({ name }) => name === 'style')
        .map((attribute) => reportAttribute(svg, element, attribute)),
    ]),
  );
}

function reportAttribute(svg: SvgImage, element: XmlElement, attribute: XmlAttribute): Diagnostic {
  const { start, end } = attribute;
  const written = asAttributes(element, attribute.value);
  const edit: TextEdit = { source: svg.source, offset: start, length: end - start, newText: written ?? '' };
  const fix =
    written === undefined || svg.fileName === ''
      ? undefined
      : { title: 'Write the properties as attributes', edits: () => [edit] };
  return svgStyle.report('attribute', { element: element.name }, svg.at(start, end), fix && { fix });
}

/** Properties that mean the same as an attribute of their name: https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes */
const presentation = new Set(
  (
    'clip-path clip-rule color display fill fill-opacity fill-rule filter font-family font-size font-style ' +
    'font-weight letter-spacing mask opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset ' +
    'stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor visibility'
  ).split(' '),
);

function asAttributes({ attributes }: XmlElement, style: string): string | undefined {
  const present = new Set(attributes.map(({ name }) => name));
  const pairs = style.split(';').filter((part) => part.trim() !== '');
  const written = pairs.map((part) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*([^"'<&!]*?)\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined || !presentation.has(name) || present.has(name))
      return undefined;
    return `${name}="${value}"`;
  });
  return written.length === 0 || written.includes(undefined) ? undefined : written.join(' ');
}
