import type { Json, JsonObject } from '@hubwright/schema';
import type { CompileStepQuery } from '../steps/step-query.js';

/** Stands in for KQL: `name=path` pairs; a path that leads to a list gives a row for each item. */
export const compileStepQuery: CompileStepQuery = async (query) => {
  if (query.includes('summarize')) return { problem: 'summarize is not row by row.' };
  const pairs = query.split(',').map((pair) => pair.trim().split('=') as [string, string]);
  return {
    run: (data) => {
      const record = JSON.parse(data) as JsonObject;
      const rows: JsonObject[] = [{}];
      return pairs.reduce((grown, [name, path]) => {
        const value = path === '.' ? (record as Json) : record[path];
        const values = Array.isArray(value) ? value : [value ?? null];
        return grown.flatMap((row) => values.map((one) => ({ ...row, [name]: one })));
      }, rows);
    },
  };
};
