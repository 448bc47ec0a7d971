import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A resource has no API version, or one that cannot be. */
export const apiVersionInvalid = defineCheck({
  id: 'api-version-invalid',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Resources name an API version there can be.',
  aka: ['arm-ttk/apiVersions-Should-Be-Recent', 'arm-ttk/providers_apiVersions-Is-Not-Permitted'],
  messages: {
    missing:
      'The resource of the type {type} has no API version ({pointer} of mainTemplate.json). Azure refuses it; add "apiVersion".',
    malformed:
      'The API version "{version}" of a resource of the type {type} is no date ({pointer} of mainTemplate.json). Versions are dates such as 2022-10-01 or 2022-10-01-preview; correct it.',
    computed:
      'The API version of a resource of the type {type} is asked for at deployment ({pointer} of mainTemplate.json), so that it may change at any time. Write a fixed one.',
  },
  page: new URL('../../checks/api-version-invalid.md', import.meta.url),
});

/** Reports API versions Azure cannot know. Expressions are taken for good, but for those that take the newest. */
export function* findInvalidApiVersions({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const { value, place, type } of template.resources) {
    // Since language version 2.0 extensible types carry their version behind an @.
    if (type.includes('@') || (type === '' && value['existing'] === true)) continue;
    const version = value['apiVersion'];
    const pointer = pointerOf(place, 'apiVersion');
    if (version === undefined || version === null || version === '') {
      yield apiVersionInvalid.report('missing', { type, pointer: pointerOf(place) }, locate(pointer));
    } else if (typeof version === 'string' && /^\[+\s*providers\s*\(/i.test(version)) {
      yield apiVersionInvalid.report('computed', { type, pointer }, locate(pointer));
    } else if (typeof version !== 'string' || (!version.startsWith('[') && !isVersion(version))) {
      const written = typeof version === 'string' ? version : JSON.stringify(version);
      yield apiVersionInvalid.report('malformed', { version: written, type, pointer }, locate(pointer));
    }
  }
}

const versionPattern = /^(\d{4})-(\d{2})-(\d{2})(?:-[A-Za-z0-9.-]+)?$/;

/** Services count days of months, not of calendars: any day up to 31 has been seen. */
function isVersion(text: string): boolean {
  const [, , month, day] = versionPattern.exec(text) ?? [];
  return (
    month !== undefined && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  );
}
