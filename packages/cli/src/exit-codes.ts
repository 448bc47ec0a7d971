/** The exit codes of every command; scripts rely on them. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  usage: 2,
  bug: 3,
  environment: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
