/** The columns a KQL query is known to give; when `isOpen`, it may give others of the names it mentions. */
export interface ProjectedColumns {
  readonly names: ReadonlySet<string>;
  readonly isOpen: boolean;
  /** Every identifier of the query. */
  readonly mentioned: ReadonlySet<string>;
}

/**
 * Reads the columns a `stepPlaceholdersParsingKql` query gives, without a KQL parser: the stages of the last statement,
 * and the names they assign. Where a stage is not one of the simple ones, the result is open rather than wrong.
 */
export function readProjectedColumns(kql: string): ProjectedColumns {
  const text = blankLiterals(kql);
  const statement =
    splitOutsideBrackets(text, ';')
      .filter((part) => part.trim() !== '')
      .at(-1) ?? '';
  const columns: OpenColumns = { names: new Set(), isOpen: true };
  for (const stage of splitOutsideBrackets(statement, '|').slice(1)) applyStage(stage.trim(), columns);
  return { ...columns, mentioned: new Set(text.match(/[A-Za-z_]\w*/g) ?? []) };
}

/** Tells whether a query may give a column of this name. KQL tells upper from lower case. */
export function mayProject(columns: ProjectedColumns, name: string): boolean {
  return columns.names.has(name) || (columns.isOpen && columns.mentioned.has(name));
}

interface OpenColumns {
  names: Set<string>;
  isOpen: boolean;
}

const neutralStages = /^(?:where|filter|take|limit|sort|order|top|project-reorder|serialize|as)$/;

function applyStage(stage: string, columns: OpenColumns): void {
  const [, operator = '', rest = ''] = /^([A-Za-z][\w-]*)\s*([\s\S]*)$/.exec(stage) ?? [];
  const name = operator.toLowerCase();
  if (neutralStages.test(name)) return;
  if (name === 'project-away') return removeItems(rest, columns);
  if (name === 'project' || name === 'distinct') {
    columns.names = new Set();
    columns.isOpen = false;
  }
  const isSimple = /^(?:project|distinct|extend|project-rename|mv-expand|mvexpand)$/.test(name);
  if (!isSimple || !addItems(rest, columns)) columns.isOpen = true;
}

/** Adds the names of a comma-separated list; false when one of the items has no name that can be told. */
function addItems(list: string, columns: OpenColumns): boolean {
  const names = splitOutsideBrackets(list, ',').map(nameOfItem);
  for (const name of names) if (name) columns.names.add(name);
  return names.every((name) => name !== undefined);
}

function removeItems(list: string, columns: OpenColumns): void {
  for (const item of splitOutsideBrackets(list, ',')) columns.names.delete(item.trim());
}

/** `name = …` and `name` give the name, `a.b` gives `a_b`; a call alone has a name only Kusto knows. */
function nameOfItem(item: string): string | undefined {
  const trimmed = item.trim().replace(/\s+to\s+typeof\s*\([\s\S]*$/, '');
  const assigned = /^([A-Za-z_]\w*)\s*=(?![=~])/.exec(trimmed)?.[1];
  if (assigned) return /^(?:kind|bagexpansion|with_itemindex)$/.test(assigned) ? undefined : assigned;
  return /^[A-Za-z_][\w.]*$/.test(trimmed) ? trimmed.replaceAll('.', '_') : undefined;
}

/** The query with comments and the insides of string literals blanked, so that their characters count for nothing. */
export function blankLiterals(kql: string): string {
  return kql.replace(/\/\/[^\n]*|@?"(?:[^"\\\n]|\\.)*"|@?'(?:[^'\\\n]|\\.)*'/g, (literal) =>
    literal.startsWith('//') ? '' : "''",
  );
}

function splitOutsideBrackets(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === separator && depth <= 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
