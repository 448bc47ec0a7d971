import { planDeployment, reportObjections, validateDeployment } from '@hubwright/azure';
import type { PlanOptions } from '../azure/azure-options.js';
import { findDeployable } from '../azure/deployable.js';
import { formatPlan, formatRefusedPlan, planFormats } from '../azure/format-plan.js';
import { openCommand } from '../azure/open-command.js';
import { prepareDeployment } from '../azure/prepare-deployment.js';
import { realSurroundings, type AzureSurroundings } from '../azure/surroundings.js';
import { convertForTemplate, wantedByTemplate } from '../azure/template-values.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { readOutputs } from '../reporters/report-outputs.js';
import type { Terminal } from '../terminal.js';

/** Says what deploying a solution or a connector would change. Azure is asked twice: whether it takes the template, and what then. */
export async function runPlan(
  given: string,
  options: PlanOptions,
  terminal: Terminal,
  surroundings: AzureSurroundings = realSurroundings,
): Promise<ExitCode> {
  const outputs = readOutputs(options.format, options.output, planFormats);
  const command = openCommand({ ...options, format: 'text' }, terminal, surroundings);
  const { deployable, diagnostics } = findDeployable(given, terminal.directory);
  command.report(diagnostics);
  if (!deployable) return exitCodes.findings;
  return command.run(async () => {
    const { template } = deployable;
    const values = await command.gather('the template', wantedByTemplate(template));
    const parameters = convertForTemplate(template, values.values());
    const { request, locate } = await prepareDeployment(command, deployable, parameters);
    const found = await validateDeployment(command.azure, request);
    const { changes, objections } =
      found.length > 0 ? { changes: [], objections: found } : await planDeployment(command.azure, request);
    if (objections.length > 0) {
      const refused = reportObjections(objections, locate);
      command.report(refused);
      const json = outputs.find(({ format }) => format === 'json');
      if (json) command.write(formatRefusedPlan(refused), json.file);
      return exitCodes.findings;
    }
    const context = { deployable, place: command.chosen.place, verbose: options.verbose === true };
    for (const { format, file } of outputs) command.write(formatPlan(changes, { ...context, format }), file);
    return exitCodes.clean;
  });
}
