import { defineCheck, type Diagnostic } from '@hubwright/schema';
import type { LintContext } from '../lint.js';
import type { Solution } from '../../model.js';
import { svgsOf } from './logo-images.js';

/** An SVG does not say how large it is, so it cannot be scaled to the place of a logo. */
export const svgSizeMissing = defineCheck({
  id: 'svg-size-missing',
  severity: 'info',
  scope: 'solution',
  origin: 'ours',
  summary: 'An SVG says how large it is, so that it can be scaled.',
  page: new URL('../../../checks/svg-size-missing.md', import.meta.url),
  messages: {
    viewBox:
      'The <svg> has no viewBox, so the logo is cut off instead of scaled where it is shown at another size. Add one, such as viewBox="0 0 {width} {height}".',
    invalid:
      'The viewBox "{value}" is not four numbers, so browsers leave it out. Write "min-x min-y width height".',
  },
});

/** Reports SVGs without a usable viewBox. */
export function findMissingSizes(solution: Solution, context: LintContext): Diagnostic[] {
  return svgsOf(solution, context).flatMap((svg) => {
    const [root] = svg.document.elements;
    if (!root) return [];
    const valueOf = (name: string) => root.attributes.find((attribute) => attribute.name === name);
    const viewBox = valueOf('viewBox');
    if (!viewBox) {
      const sizeOf = (name: string) => /^[\d.]+/.exec(valueOf(name)?.value ?? '')?.[0] ?? '75';
      const args = { width: sizeOf('width'), height: sizeOf('height') };
      return [svgSizeMissing.report('viewBox', args, svg.at(root.start, root.start + root.name.length + 1))];
    }
    const { value, valueStart, valueEnd } = viewBox;
    const numbers = value
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const isValid =
      value.includes('&') ||
      (numbers.length === 4 &&
        numbers.every((number) => Number.isFinite(number)) &&
        numbers[2]! > 0 &&
        numbers[3]! > 0);
    return isValid ? [] : [svgSizeMissing.report('invalid', { value }, svg.at(valueStart, valueEnd))];
  });
}
