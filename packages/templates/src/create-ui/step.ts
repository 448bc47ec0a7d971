import type { JsonObject } from '@hubwright/schema';
import { renderPartial } from '../render-partial.js';

/** A blade of the installation page. */
export interface StepView {
  readonly name: string;
  readonly label: string;
  /** The first words of the entry in the list of steps; absent for blades on which there is nothing to configure. */
  readonly preValidation?: string;
  readonly elements: readonly JsonObject[];
}

/** Renders a blade. */
export function renderStep(view: StepView): JsonObject {
  return renderPartial('create-ui-step', view);
}
