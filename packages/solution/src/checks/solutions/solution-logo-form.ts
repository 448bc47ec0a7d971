import { defineCheck, type Diagnostic, type ReportOptions } from '@hubwright/schema';
import { renameFix } from '../../fixes/rename-fix.js';
import type { Solution } from '../../model.js';
import type { LintContext } from '../lint.js';
import { readLogoTag, type LogoPart, type LogoTag } from './logo-tag.js';
import { placeOfData, textMember, type PlacedText } from './solution-places.js';

/** The logo is no image tag of the form the content hub shows. */
export const solutionLogoForm = defineCheck({
  id: 'solution-logo-form',
  severity: 'warning',
  scope: 'solution',
  origin: 'guidance',
  summary: 'The logo is an image tag: an SVG file of the public repository, 75 by 75.',
  messages: {
    missing:
      'The solution has no logo. Write an image tag into "Logo": <img src="https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/<file>.svg" width="75px" height="75px">.',
    tag: 'The logo is no image tag. Write <img src="https://raw.githubusercontent.com/Azure/Azure-Sentinel/master/Logos/<file>.svg" width="75px" height="75px">.',
    address: 'The address of the logo, "{address}", is none of https. The portal would not show the image.',
    page: 'The address "{address}" is the page of GitHub about the file and not the image. Use the one at raw.githubusercontent.com.',
    place:
      'The logo comes from "{address}". It is expected in the public repository, below https://raw.githubusercontent.com/Azure/Azure-Sentinel/, where it does not go away.',
    format: 'The logo "{address}" is no SVG file. The content hub takes SVG alone.',
    size: 'The logo is {width} by {height}. The content hub shows it 75 by 75, given as width="75px" height="75px".',
  },
  page: new URL('../../../checks/solution-logo-form.md', import.meta.url),
});

const home = /^https:\/\/raw\.githubusercontent\.com\/Azure\/Azure-Sentinel\//i;
const pageOfFile = /^https?:\/\/(?:www\.)?github\.com\/([^/]+\/[^/]+)\/blob\/([^?#]+)(?:[?#].*)?$/i;

/** Reports logos that would not be shown; where one is merely unusual, as information. */
export function findLogoForm(solution: Solution, context: LintContext): Diagnostic[] {
  const data = placeOfData(solution, context);
  if (!data) return [];
  const logo = textMember(data, 'Logo');
  if (!logo || logo.value.trim() === '') {
    const { source, pointer } = logo ?? data;
    return [solutionLogoForm.report('missing', {}, { source, pointer, at: 'value' })];
  }
  const tag = readLogoTag(logo);
  if (!tag?.src || tag.src.text.trim() === '')
    return [solutionLogoForm.report('tag', {}, { source: logo.source, pointer: logo.pointer, at: 'value' })];
  return [...findAddressFault(logo, tag.src), ...findSizeFault(logo, tag)];
}

function findAddressFault(logo: PlacedText, src: LogoPart): Diagnostic[] {
  const address = src.text;
  const report = (messageId: 'address' | 'page' | 'place' | 'format', options?: ReportOptions) =>
    solutionLogoForm.report(messageId, { address }, locatePart(logo, src), options);
  if (!/^https:\/\/[^/\s]+\//i.test(address)) return [report('address')];
  const onPage = pageOfFile.exec(address);
  if (onPage) {
    const raw = `https://raw.githubusercontent.com/${onPage[1]!}/${onPage[2]!}`;
    const text = logo.value.slice(0, src.start) + raw + logo.value.slice(src.end);
    const location = { source: logo.source, pointer: logo.pointer, at: 'value' as const };
    return [report('page', { fix: renameFix(`Use ${raw}`, location, text) })];
  }
  return [
    ...(home.test(address) ? [] : [report('place', { severity: 'info' })]),
    ...(/\.svg(?:[?#].*)?$/i.test(address) ? [] : [report('format', { severity: 'info' })]),
  ];
}

function findSizeFault(logo: PlacedText, { width, height }: LogoTag): Diagnostic[] {
  const isRight = (part: LogoPart | undefined) => part !== undefined && /^\s*75\s*(?:px)?\s*$/i.test(part.text);
  const wrong = isRight(width) ? (isRight(height) ? undefined : (height ?? 'absent')) : (width ?? 'absent');
  if (wrong === undefined) return [];
  const place = wrong === 'absent' ? (width ?? height) : wrong;
  const args = { width: width?.text ?? 'of no width', height: height?.text ?? 'no height' };
  return [solutionLogoForm.report('size', args, locatePart(logo, place), { severity: 'info' })];
}

function locatePart({ source, pointer }: PlacedText, part: LogoPart | undefined) {
  const location = { source, pointer, at: 'value' as const };
  return part ? { ...location, span: { start: part.start, end: part.end } } : location;
}
