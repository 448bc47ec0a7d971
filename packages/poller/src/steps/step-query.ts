import type { JsonObject } from '@hubwright/schema';

/** A compiled `stepPlaceholdersParsingKql`. */
export interface StepQuery {
  /** The rows that follow from a record, each with the values of placeholders by name; `data` is the record as JSON text. */
  run(data: string): readonly JsonObject[];
}

/** Why a query cannot be run: a sentence, and where in its text. */
export interface StepQueryProblem {
  readonly problem: string;
}

/** Compiles the KQL of nested steps; it is handed in, since the language service is not the runner's business. */
export type CompileStepQuery = (query: string) => Promise<StepQuery | StepQueryProblem>;
