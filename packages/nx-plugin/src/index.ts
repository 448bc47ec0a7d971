/**
 * The Nx plugin of Hubwright: a project with targets for every solution folder, and generators for new ones.
 * In `nx.json` it is `"@hubwright/nx-plugin/plugin"`.
 *
 * @packageDocumentation
 */
export { createNodes } from './plugin.js';
export type { SolutionPluginOptions } from './plugin/plugin-options.js';
