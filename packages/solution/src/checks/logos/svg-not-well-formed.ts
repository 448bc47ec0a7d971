import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { logosOf } from './logo-images.js';

/** A logo that no browser shows, since it is no SVG. */
export const svgNotWellFormed = defineCheck({
  id: 'svg-not-well-formed',
  severity: 'error',
  scope: 'solution',
  origin: 'ours',
  summary: 'An SVG is not well-formed, so no browser shows it.',
  page: new URL('../../../checks/svg-not-well-formed.md', import.meta.url),
  messages: {
    syntax: 'This SVG is not well-formed, so no browser shows it. {reason}',
    root: 'The root element is <{name}>, so this is no SVG. Its root has to be <svg xmlns="http://www.w3.org/2000/svg">.',
    namespace:
      'The <svg> element has no xmlns="http://www.w3.org/2000/svg", so no browser shows the file as a picture. Add it.',
  },
});

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Reports logos that are not well-formed or not SVG at all. */
export function findMalformedSvgs(solution: Solution, context: LintContext): Diagnostic[] {
  return logosOf(solution, context).flatMap((logo) => {
    if (!logo.document) return [];
    const { elements, fault } = logo.document;
    // A page takes what is written into it as HTML, which forgives.
    const severity = logo.fileName === '' ? 'warning' : 'error';
    if (fault) {
      const { reason, offset } = fault;
      return [svgNotWellFormed.report('syntax', { reason }, logo.at(offset, offset + 1), { severity })];
    }
    const [root] = elements;
    if (!root) return [];
    const place = logo.at(root.start, root.start + root.name.length + 1);
    const [prefix, local = prefix] = root.name.includes(':') ? root.name.split(':') : ['', root.name];
    if (local !== 'svg') return [svgNotWellFormed.report('root', { name: root.name }, place, { severity })];
    const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const namespace = root.attributes.find(({ name }) => name === declaration)?.value;
    if (logo.fileName === '' || namespace === svgNamespace || namespace?.startsWith('&')) return [];
    return [svgNotWellFormed.report('namespace', {}, place)];
  });
}
