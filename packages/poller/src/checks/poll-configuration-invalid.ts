import { defineCheck } from '@hubwright/schema';

/** The polling configuration cannot be carried out. */
export const pollConfigurationInvalid = defineCheck({
  id: 'poll-configuration-invalid',
  severity: 'error',
  scope: 'run',
  origin: 'ours',
  summary: 'The polling configuration cannot be carried out.',
  messages: {
    endpoint:
      '"{endpoint}" is no address that can be called. It has to be an absolute http or https address.',
    eventsPath: 'The path "{path}" of eventsJsonPaths cannot be read: {problem}',
    stepUnknown:
      'The step "{id}" of nextSteps has no entry in stepCollectorConfigs. The id has to be one of its names.',
    stepCircular: 'The step "{id}" follows from itself, which the service refuses.',
    stepPlaceholder:
      'Step "{id}" uses {placeholder}, and stepPlaceholdersParsingKql gives no column of that name; it gives {columns}.',
    assertion: 'The assertion cannot be signed: "{member}" of auth {problem}.',
    tokenEndpoint: 'Signing in needs an address: "{member}" of auth is "{value}".',
  },
  page: new URL('../../checks/poll-configuration-invalid.md', import.meta.url),
});
