export { renderPackage } from './render-package.js';
export type { Origin, PackageFile, RenderedPackage } from './rendered-package.js';
export { renderConnector } from './connectors/render-connector.js';
export type { ApiVersionKey, Profile } from './profile.js';
export { contentPackageProfile } from './profile.js';
export { lintPackage } from './lint-package.js';
export { templateChecks } from './template-checks.js';
export { createOriginLocator } from './survey/locate-origin.js';
