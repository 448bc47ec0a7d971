/** Options of the plugin in `nx.json`; every one may be left out. */
export interface SolutionPluginOptions {
  /** Where solution folders are, relative to the workspace; `*` stands for one folder. */
  readonly solutions?: readonly string[];
  /** Project names by folder name, for folders whose derived name is not wanted. */
  readonly projectNames?: Readonly<Record<string, string>>;
  /**
   * The workspace project that packages solutions, when the tool is developed beside them. Solutions then depend on it,
   * so that a change of the tool rebuilds them. Without it they depend on the installed npm packages.
   */
  readonly toolProject?: string;
  /** Further inputs of all solutions: files outside the solution folders that solutions read. */
  readonly sharedInputs?: readonly string[];
}

/** The options with nothing left out but `toolProject`. */
export type NormalizedOptions = Required<Omit<SolutionPluginOptions, 'toolProject'>> &
  Pick<SolutionPluginOptions, 'toolProject'>;

/** Completes the options: the public repository's `Solutions/*` and our own `solutions/*`, workbook metadata shared. */
export function normalizeOptions(options: SolutionPluginOptions = {}): NormalizedOptions {
  return {
    solutions: options.solutions ?? ['solutions/*', 'Solutions/*'],
    projectNames: options.projectNames ?? {},
    sharedInputs: options.sharedInputs ?? ['{workspaceRoot}/Workbooks/WorkbooksMetadata.json'],
    toolProject: options.toolProject,
  };
}
