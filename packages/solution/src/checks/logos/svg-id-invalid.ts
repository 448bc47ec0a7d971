import { defineCheck, type Diagnostic, type Location, type Related } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { svgsOf, type SvgImage } from './logo-images.js';
import type { XmlAttribute } from './parse-xml.js';

/** Ids of an SVG meet the ids of the page that shows it. */
export const svgIdInvalid = defineCheck({
  id: 'svg-id-invalid',
  severity: 'warning',
  scope: 'solution',
  origin: 'public-pipeline',
  summary: 'The ids of an SVG are GUIDs, each used once.',
  aka: ['Azure-Sentinel/logoValidator:id'],
  page: new URL('../../../checks/svg-id-invalid.md', import.meta.url),
  messages: {
    notGuid:
      '"{id}" is no GUID{others}. The public checks want one for every id of a logo, since logos of several solutions meet on one page. Replace it, and what refers to it, or remove it when nothing does.',
    twice: 'The id "{id}" is used twice in this SVG. Give each element its own.',
  },
});

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Reports ids that are no GUIDs, once per file, and ids used twice. */
export function findInvalidSvgIds(solution: Solution, context: LintContext): Diagnostic[] {
  return svgsOf(solution, context).flatMap((svg) => {
    const ids = svg.document.elements.flatMap(({ attributes }) =>
      attributes.filter(({ name }) => name === 'id'),
    );
    const [first, ...others] = ids.filter(({ value }) => !guid.test(value));
    const count = others.length;
    const and =
      count === 0 ? '' : `, nor ${count === 1 ? 'is another id' : `are ${count} other ids`} of this file`;
    const notGuids = first
      ? [svgIdInvalid.report('notGuid', { id: first.value, others: and }, placeOf(svg, first))]
      : [];
    return [...notGuids, ...findTwins(svg, ids)];
  });
}

function findTwins(svg: SvgImage, ids: readonly XmlAttribute[]): Diagnostic[] {
  const firsts = new Map<string, XmlAttribute>();
  return ids.flatMap((id) => {
    const first = firsts.get(id.value);
    if (!first) firsts.set(id.value, id);
    if (!first) return [];
    const related: Related[] = [{ message: 'It is used here first.', location: placeOf(svg, first) }];
    return [svgIdInvalid.report('twice', { id: id.value }, placeOf(svg, id), { related })];
  });
}

function placeOf(svg: SvgImage, { valueStart, valueEnd }: XmlAttribute): Location {
  return svg.at(valueStart, valueEnd);
}
