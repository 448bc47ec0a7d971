import { defineCheck } from '../check.js';

/** Aliases that multiply a small file into a huge value, or that contain themselves. */
export const yamlAliasesExpandTooFar = defineCheck({
  id: 'yaml-aliases-expand-too-far',
  severity: 'error',
  scope: 'file',
  origin: 'ours',
  summary: 'The aliases of a YAML file stand for too many values.',
  messages: {
    tooMany:
      'With this alias, the aliases of the file stand for more than {maximum} values. Write the values out, or use fewer aliases.',
    circular:
      'The alias "*{alias}" is inside the value it stands for, which has no end. Write the value out.',
  },
  page: new URL('../../checks/yaml-aliases-expand-too-far.md', import.meta.url),
});
