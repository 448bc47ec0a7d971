import { defineCheck, suggest, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';

/** An expression reads a parameter or a variable that its template does not declare. */
export const templateNameNotDeclared = defineCheck({
  id: 'template-name-not-declared',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'Expressions read only what their own template declares.',
  messages: {
    missing:
      "This expression reads {section}('{name}'), which {template} does not declare ({pointer} of mainTemplate.json). Declare it or correct the name.",
    misspelled:
      'This expression reads {section}(\'{name}\'), which {template} does not declare ({pointer} of mainTemplate.json). Perhaps "{meant}" is meant.',
  },
  page: new URL('../../checks/template-name-not-declared.md', import.meta.url),
});

const templates = {
  main: 'mainTemplate.json',
  content: 'the template of the content',
  deployment: 'the nested template',
} as const;

/** Reports each undeclared name once per template: ARM refuses the deployment at the first. */
export function* findUndeclaredNames({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  const reported = new Set<string>();
  for (const { references, scope, place, key } of template.expressions) {
    for (const { section, name } of references) {
      if (name === undefined || scope[section].has(name.toLowerCase())) continue;
      const identity = `${scope.pointer} ${section} ${name.toLowerCase()}`;
      if (reported.has(identity)) continue;
      reported.add(identity);
      const pointer = pointerOf(place, key);
      const args = { section, name, template: templates[scope.role], pointer };
      const meant = suggest(
        name,
        [...scope[section].values()].map((declared) => declared.name),
      );
      yield meant === undefined
        ? templateNameNotDeclared.report('missing', args, locate(pointer))
        : templateNameNotDeclared.report('misspelled', { ...args, meant }, locate(pointer));
    }
  }
}
