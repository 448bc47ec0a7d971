import { defineCheck, type Diagnostic, type TextEdit } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { svgsOf, type SvgImage } from './logo-images.js';
import type { XmlAttribute } from './parse-xml.js';

/** An SVG has parts that editors leave in and the public checks refuse. */
export const svgPartRefused = defineCheck({
  id: 'svg-part-refused',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'An SVG has none of the parts that the public checks refuse.',
  aka: ['Azure-Sentinel/logoValidator'],
  page: new URL('../../../checks/svg-part-refused.md', import.meta.url),
  messages: {
    attribute: 'The public checks refuse "{name}" in a logo. Remove it.',
    xlink: 'The public checks refuse "{name}" in a logo. Write "href", which means the same in SVG 2.',
    namespace: 'The public checks refuse "xmlns:xlink" in a logo. Remove it{after}.',
    title: 'The public checks refuse a <title> in a logo. Remove it.',
  },
});

/** Reports attributes and elements that the public checks refuse; each kind once per file, all mended at once. */
export function findRefusedParts(solution: Solution, context: LintContext): Diagnostic[] {
  return svgsOf(solution, context).flatMap((svg) => {
    const attributes = svg.document.elements.flatMap((element) => element.attributes);
    const named = (test: RegExp) => attributes.filter(({ name }) => test.test(name));
    const links = named(/^xlink:/);
    return [
      ...reportFirst(svg, named(/^(?:data-name|cls)$/), 'attribute', () => ''),
      ...reportFirst(svg, links, 'xlink', (link) => (link.name === 'xlink:href' ? rename(svg, link) : '')),
      ...reportNamespace(svg, named(/^xmlns:xlink$/), links),
      ...reportTitles(svg),
    ];
  });
}

function reportFirst(
  svg: SvgImage,
  found: readonly XmlAttribute[],
  message: 'attribute' | 'xlink',
  newText: (attribute: XmlAttribute) => string,
): Diagnostic[] {
  const [first] = found;
  if (!first) return [];
  const title = message === 'xlink' ? 'Write "href"' : `Remove "${first.name}"`;
  const fix = { title, edits: () => found.map((attribute) => edit(svg, attribute, newText(attribute))) };
  const place = svg.at(first.start, first.start + first.name.length);
  return [svgPartRefused.report(message, { name: first.name }, place, svg.fileName === '' ? {} : { fix })];
}

function reportNamespace(
  svg: SvgImage,
  declarations: readonly XmlAttribute[],
  links: readonly XmlAttribute[],
): Diagnostic[] {
  const [first] = declarations;
  if (!first) return [];
  const place = svg.at(first.start, first.start + first.name.length);
  const after =
    links.length > 0 ? ', when no attribute begins with "xlink:" any more' : '; nothing in the file uses it';
  const prefixed = svg.document.elements.some(({ name }) => name.startsWith('xlink:'));
  const isFixable = links.length === 0 && !prefixed && svg.fileName !== '';
  const fix = { title: 'Remove "xmlns:xlink"', edits: () => declarations.map((one) => edit(svg, one, '')) };
  return [svgPartRefused.report('namespace', { after }, place, isFixable ? { fix } : {})];
}

function reportTitles(svg: SvgImage): Diagnostic[] {
  const title = svg.document.elements.find(({ name }) => name === 'title');
  if (!title) return [];
  const remove: TextEdit = {
    source: svg.source,
    offset: title.start,
    length: title.closed - title.start,
    newText: '',
  };
  const fix = { title: 'Remove the title', edits: () => [remove] };
  return [
    svgPartRefused.report('title', {}, svg.at(title.start, title.end), svg.fileName === '' ? {} : { fix }),
  ];
}

function rename({ source }: SvgImage, { name, start, end }: XmlAttribute): string {
  return `href${source.text.slice(start + name.length, end)}`;
}

/** Replaces an attribute; one that is removed takes the blanks before it along. */
function edit({ source }: SvgImage, { start, end }: XmlAttribute, newText: string): TextEdit {
  let from = start;
  while (newText === '' && /\s/.test(source.text[from - 1] ?? '')) from -= 1;
  return { source, offset: from, length: end - from, newText };
}
