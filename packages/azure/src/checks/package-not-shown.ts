import { defineCheck } from '@hubwright/schema';

/** A package was deployed, but the content hub of the workspace does not show it. */
export const packageNotShown = defineCheck({
  id: 'package-not-shown',
  severity: 'error',
  scope: 'package',
  origin: 'ours',
  summary: 'A package was deployed, but the content hub of the workspace does not show it.',
  messages: {
    package:
      'The deployment succeeded, but the workspace shows no content package "{id}" in version {version}.',
    version:
      'The deployment succeeded, but the workspace shows "{id}" in version {shown} instead of {version}.',
    templates:
      'The deployment succeeded, but {count} templates of "{id}" are not in the workspace: {missing}.',
  },
  page: new URL('../../checks/package-not-shown.md', import.meta.url),
});
