import { defineCheck } from '../check.js';

/** A YAML scalar without a counterpart in JSON, the format every package is rendered to. */
export const yamlValueNotJson = defineCheck({
  id: 'yaml-value-not-json',
  severity: 'warning',
  scope: 'file',
  origin: 'ours',
  summary: 'A YAML value has no counterpart in JSON.',
  messages: {
    found:
      'The value {value} has no counterpart in JSON and is read as the text "{value}". Put it in quotes if it is text.',
    tag: '{problem}. The tag is ignored; remove it.',
  },
  page: new URL('../../checks/yaml-value-not-json.md', import.meta.url),
});
