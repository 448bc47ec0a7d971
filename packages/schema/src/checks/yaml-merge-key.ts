import { defineCheck } from '../check.js';

/** The merge key `<<` of YAML 1.1 (https://yaml.org/type/merge.html), which YAML 1.2 does not have. */
export const yamlMergeKey = defineCheck({
  id: 'yaml-merge-key',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'A YAML file uses the merge key `<<`.',
  messages: {
    applied:
      'The merge key "<<" is not part of YAML 1.2. It is applied here, but other tools keep it as an ordinary key. Write the merged keys out.',
    notMapping:
      'The merge key "<<" needs a mapping, an alias of one, or a list of those. Write the keys out.',
  },
  page: new URL('../../checks/yaml-merge-key.md', import.meta.url),
});
