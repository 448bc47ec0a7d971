import { defineCheck } from '@hubwright/schema';

/** Two parts of a solution want the same parameter or variable of mainTemplate, with different values. */
export const mainTemplateNameTaken = defineCheck({
  id: 'main-template-name-taken',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'Parameters and variables of mainTemplate are named once.',
  messages: {
    taken:
      'This content declares the {section} entry "{name}" of mainTemplate.json, but another part of the solution already declares it with a different value. Rename the content.',
  },
  page: new URL('../../checks/main-template-name-taken.md', import.meta.url),
});
