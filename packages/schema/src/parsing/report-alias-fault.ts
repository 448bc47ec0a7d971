import type { Diagnostic } from '../diagnostic.js';
import type { Location } from '../location.js';
import { nestingTooDeep } from '../checks/nesting-too-deep.js';
import { yamlAliasesExpandTooFar } from '../checks/yaml-aliases-expand-too-far.js';
import { yamlSyntax } from '../checks/yaml-syntax.js';
import { maximumAliasExpansion, maximumNestingDepth } from './limits.js';
import type { AliasFault } from './yaml-anchors.js';

/** Turns the reason why an alias has no value into a diagnostic. */
export function reportAliasFault(fault: AliasFault, alias: string, location: Location): Diagnostic {
  switch (fault) {
    case 'unknown':
      return yamlSyntax.report('unknownAlias', { alias }, location);
    case 'circular':
      return yamlAliasesExpandTooFar.report('circular', { alias }, location);
    case 'too-many':
      return yamlAliasesExpandTooFar.report('tooMany', { maximum: maximumAliasExpansion }, location);
    case 'too-deep':
      return nestingTooDeep.report('found', { maximum: maximumNestingDepth }, location);
  }
}
