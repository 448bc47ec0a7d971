import { defineCheck, isJsonObject, type Diagnostic } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** The solution does not say who supports it and how to reach them. */
export const solutionSupportIncomplete = defineCheck({
  id: 'solution-support-incomplete',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'The solution says who supports it and how to reach them.',
  aka: ['Azure-Sentinel/support-object'],
  messages: {
    name: 'The solution\'s support has no name. The content hub shows who supports a solution; add "support.name" to the metadata.',
    contact:
      'The solution\'s support has neither an address nor a link. Add "support.email" or "support.link" to the metadata.',
    email:
      'The address of the solution\'s support, "{email}", is none. Write one such as support@contoso.com, or give a link alone.',
    link: 'The link of the solution\'s support, "{link}", is none. It has to begin with https:// and must not contain blanks.',
  },
  page: new URL('../../checks/solution-support-incomplete.md', import.meta.url),
});

/** Reports what the public checks miss in the support of a content package. */
export function* findIncompleteSupport(survey: PackageSurvey): Generator<Diagnostic> {
  const properties = survey.contentPackage;
  if (!properties) return;
  const support = isJsonObject(properties['support']) ? properties['support'] : {};
  const [name, email, link] = ['name', 'email', 'link'].map((key) =>
    typeof support[key] === 'string' ? support[key].trim() : '',
  );
  const { metadata } = survey;
  if (!name) yield solutionSupportIncomplete.report('name', {}, metadata);
  if (!email && !link) yield solutionSupportIncomplete.report('contact', {}, metadata);
  if (email && !/^(?:[^\s@]+@[^\s@]+\.[^\s@]+|\[.*\])$/.test(email)) {
    yield solutionSupportIncomplete.report('email', { email }, metadata, { severity: 'warning' });
  }
  if (link && !/^(?:https?:\/\/\S+|\[.*\])$/.test(link)) {
    yield solutionSupportIncomplete.report('link', { link }, metadata, { severity: 'warning' });
  }
}
