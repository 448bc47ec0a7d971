import { defineCheck, isJsonObject, joinPointer, type Diagnostic, type Json } from '@hubwright/schema';
import type { PackageSurvey } from '../survey/survey-package.js';

/** A parameter has no type ARM knows, or a default of another type. */
export const parameterTypeMismatch = defineCheck({
  id: 'parameter-type-mismatch',
  severity: 'error',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Parameters have a type, and defaults of that type.',
  aka: ['arm-ttk/Parameter-Types-Should-Be-Consistent'],
  messages: {
    unknown:
      'The parameter "{name}" has the type {type} ({pointer} of mainTemplate.json). Azure knows string, securestring, int, bool, object, secureobject and array.',
    mismatch:
      'The parameter "{name}" has the type "{type}", but {found} as its default ({pointer} of mainTemplate.json). Azure refuses it; make the two agree.',
    notAllowed:
      'The default of the parameter "{name}" is not one of its allowed values ({pointer} of mainTemplate.json). Azure refuses it; add it to them or choose one of them.',
  },
  page: new URL('../../checks/parameter-type-mismatch.md', import.meta.url),
});

const accepts = new Map<string, (value: Json) => boolean>(
  Object.entries({
    string: (value: Json) => typeof value === 'string',
    securestring: (value: Json) => typeof value === 'string',
    int: (value: Json) => Number.isInteger(value),
    bool: (value: Json) => typeof value === 'boolean',
    object: (value: Json) => isJsonObject(value),
    secureobject: (value: Json) => isJsonObject(value),
    array: (value: Json) => Array.isArray(value),
  }),
);

/** Reports parameters whose type and default do not fit; a default that is an expression can have any type. */
export function* findMistypedParameters({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const scope of template.scopes) {
    // The template of a content can be installed as it is; who deploys it later may fill in something else.
    const severity = scope.role === 'main' ? 'error' : 'warning';
    for (const { name, value } of scope.parameters.values()) {
      const pointer = joinPointer(scope.pointer, 'parameters', name);
      const { type, defaultValue, allowedValues, $ref } = isJsonObject(value) ? value : {};
      if ($ref !== undefined) continue;
      const fits = accepts.get(String(type).toLowerCase());
      if (!fits) {
        yield parameterTypeMismatch.report(
          'unknown',
          { name, type: JSON.stringify(type ?? null), pointer },
          locate(pointer),
        );
      } else if (defaultValue !== undefined && defaultValue !== null && !isExpression(defaultValue)) {
        const found = describe(defaultValue);
        if (!fits(defaultValue))
          yield parameterTypeMismatch.report(
            'mismatch',
            { name, type: String(type), found, pointer },
            locate(pointer),
            { severity },
          );
        else if (isOutside(defaultValue, allowedValues))
          yield parameterTypeMismatch.report('notAllowed', { name, pointer }, locate(pointer), { severity });
      }
    }
  }
}

function isExpression(value: Json): boolean {
  return typeof value === 'string' && value.startsWith('[') && value.endsWith(']');
}

/** Only single values are compared; a list may hold several of the allowed ones. */
function isOutside(value: Json, allowed: Json | undefined): boolean {
  return (
    Array.isArray(allowed) &&
    typeof value !== 'object' &&
    !allowed.some((one) => isExpression(one) || one === value)
  );
}

function describe(value: Json): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : JSON.stringify(value).slice(0, 60);
}
