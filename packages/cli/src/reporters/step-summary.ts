import path from 'node:path';

/**
 * The file that GitHub Actions shows as the summary of the job, from the environment of the process; nothing elsewhere
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary). A relative
 * path counts from `directory`.
 */
export function stepSummaryOf(
  environment: Readonly<Record<string, string | undefined>>,
  directory: string,
): { readonly stepSummary?: string } {
  const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
  return file === '' ? {} : { stepSummary: path.resolve(directory, file) };
}
