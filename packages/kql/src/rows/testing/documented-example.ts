/** An expression of KQL and the JSON of what Microsoft's documentation says it gives. */
export type DocumentedExample = readonly [expression: string, result: unknown];
