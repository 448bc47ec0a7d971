import { compileDistinct } from './compile-distinct.js';
import { compileExtend } from './compile-extend.js';
import { compileMvExpand } from './compile-mv-expand.js';
import { compileParse } from './compile-parse.js';
import { compileProject } from './compile-project.js';
import { compileRearrangement } from './compile-rearrangement.js';
import { compileTake } from './compile-take.js';
import { compileWhere } from './compile-where.js';
import type { CompileOperator } from './row-operator.js';

/** Operators that change nothing about single records. */
const keepRecords: CompileOperator = (_, { columns }) => ({ columns, open: (emit) => emit });

/** How each operator is compiled, by its kind in the syntax tree. */
export const operatorTable: Readonly<Record<string, CompileOperator | undefined>> = {
  AsOperator: keepRecords,
  DistinctOperator: compileDistinct,
  ExtendOperator: compileExtend,
  FilterOperator: compileWhere,
  MvExpandOperator: compileMvExpand,
  ParseOperator: compileParse,
  ParseWhereOperator: compileParse,
  ProjectAwayOperator: compileRearrangement,
  ProjectKeepOperator: compileRearrangement,
  ProjectOperator: compileProject,
  ProjectRenameOperator: compileRearrangement,
  ProjectReorderOperator: compileRearrangement,
  SerializeOperator: keepRecords,
  TakeOperator: compileTake,
};
