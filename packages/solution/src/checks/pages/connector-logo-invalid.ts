import { atValue, defineCheck, type Diagnostic } from '@hubwright/schema';
import { pageOf, type ConnectorContent } from '../connector-places.js';
import { readLiteral } from './literal-text.js';

/** The logo in a page is no picture the portal shows. */
export const connectorLogoInvalid = defineCheck({
  id: 'connector-logo-invalid',
  severity: 'warning',
  scope: 'connector',
  origin: 'guidance',
  summary: 'The logo in a connector page is no SVG picture, or has parts that are not allowed.',
  page: new URL('../../../checks/connector-logo-invalid.md', import.meta.url),
  messages: {
    notImage: '"{type}" is no type of picture. Give the logo as SVG text.',
    notSvg: 'The logo is a picture of type "{type}"; logos are SVG. Give it as SVG text.',
    unfinished: 'The SVG text of the logo has no end, </svg>, so it cannot be shown. Give the whole picture.',
    active:
      'The logo has "{part}", which can run code or load something from elsewhere. Remove it from the picture.',
    tooLarge: 'The logo has {size} bytes; logos are at most 5 kB. Simplify the picture.',
  },
});

const maximumBytes = 5 * 1024;
const activePart = /<script\b|<foreignObject\b|\son[a-z]{3,20}\s*=|javascript:/i;

/** Judges logos that stand in the page itself, as SVG text or as a data URI; names of files are left alone. */
export function findInvalidLogos(content: ConnectorContent): Diagnostic[] {
  const page = pageOf(content);
  return ['logo', 'customImage'].flatMap((name) => {
    const logo = readLiteral(page, name);
    if (!logo) return [];
    const text = logo.text.trim();
    const { source, pointer } = logo.place;
    const location = atValue(source, pointer);
    const size = text.length;
    const type = /^data:([^;,]*)/i.exec(text)?.[1];
    if (type !== undefined) {
      if (!/^image\//i.test(type)) return [connectorLogoInvalid.report('notImage', { type }, location)];
      if (!/^image\/svg\+xml$/i.test(type))
        return [connectorLogoInvalid.report('notSvg', { type }, location, { severity: 'info' })];
      return reportSize(size, location);
    }
    if (!/^(?:<\?xml|<!--|<svg\b)/i.test(text)) return [];
    if (!/<\/svg>\s*$|^<svg\b[^>]*\/>$/i.test(text))
      return [connectorLogoInvalid.report('unfinished', {}, location)];
    const active = activePart.exec(logo.text);
    if (active) {
      const part = active[0].trim();
      const start = active.index + active[0].indexOf(part);
      const place = atValue(source, pointer, { start, end: start + part.length });
      return [connectorLogoInvalid.report('active', { part }, place)];
    }
    return reportSize(size, location);
  });
}

function reportSize(size: number, location: ReturnType<typeof atValue>): Diagnostic[] {
  return size > maximumBytes
    ? [connectorLogoInvalid.report('tooLarge', { size }, location, { severity: 'info' })]
    : [];
}
