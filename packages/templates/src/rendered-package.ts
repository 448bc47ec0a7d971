import type { Diagnostic, JsonObject, Location } from '@hubwright/schema';

/** A file of a package: its path within `Package/` and its text. */
export interface PackageFile {
  readonly path: string;
  readonly contents: string;
}

/** Which source a part of mainTemplate.json was made from. */
export interface Origin {
  /** JSON Pointer of a parameter, a variable or a resource; it covers everything below. */
  readonly pointer: string;
  readonly location: Location;
}

/** A solution as the content hub takes it. */
export interface RenderedPackage {
  /** mainTemplate.json, createUiDefinition.json and testParameters.json; the last one is not for the zip. */
  readonly files: readonly PackageFile[];
  readonly mainTemplate: JsonObject;
  readonly createUiDefinition: JsonObject;
  /** In the order of mainTemplate's parameters, variables and resources. */
  readonly origins: readonly Origin[];
  /** Faults that only show when the parts of a solution come together. */
  readonly diagnostics: readonly Diagnostic[];
}
