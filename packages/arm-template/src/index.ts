export type {
  EvaluatedResource,
  EvaluatedTemplate,
  TemplateFault,
  TemplateScope,
} from './evaluated-template.js';
export { evaluateTemplate } from './evaluate-template.js';
export { nameBasedGuid } from './functions/guid.js';
export { evaluateInnerTemplate, findInnerTemplates, type InnerTemplate } from './inner-templates.js';
