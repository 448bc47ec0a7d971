/** The command was called in a way it cannot be: a message for the user, exit code 2, no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The machine does not let us: a disk is full, a folder cannot be written. Exit code 4, no stack. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}
