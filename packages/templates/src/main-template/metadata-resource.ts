import type { JsonObject } from '@hubwright/schema';
import type { ArmResource } from '@hubwright/solution';
import type { HubContentKind } from './content-template.js';
import type { Attribution } from '../fragment.js';
import { renderPartial } from '../render-partial.js';

/** What `metadata.hbs` shows; all strings may be ARM expressions in brackets. */
export interface MetadataView extends Attribution {
  readonly apiVersion: string;
  /** The full resource name, workspace and provider included. */
  readonly name: string;
  /** Only of metadata outside a content template. */
  readonly location?: string;
  readonly dependsOn?: readonly string[];
  readonly description?: string;
  /** Resource id of what the metadata describes. */
  readonly parentId: string;
  readonly contentId: string;
  readonly kind: HubContentKind;
  readonly version: string;
  readonly dependencies?: JsonObject;
  /** File names of a workbook's pictures in the light and the dark theme. */
  readonly previewImages?: readonly string[];
  readonly previewImagesDark?: readonly string[];
}

/** Renders the `metadata` resource that tells the content hub which solution an item came from. */
export function renderMetadataResource(view: MetadataView): ArmResource {
  return renderPartial<ArmResource>('metadata', view);
}
