/**
 * The few shapes of Microsoft's language service that this package touches. The service's own declarations are 1.7 MB, which slows
 * every type check; the names below are theirs (`Kusto.Language.Bridge.d.ts` of @kusto/language-service-next). An overloaded constructor
 * is `$ctorN` there; instances of all overloads share one prototype.
 */

/** A .NET list: `Count` items, read with `getItem`. */
export interface ServiceList<Item> {
  readonly Count: number;
  getItem(index: number): Item;
}

/** Anything with a name: a table, column, function, variable. */
export interface ServiceSymbol {
  readonly Name: string | null;
}

/** A column, with its scalar type. */
export interface ServiceColumn extends ServiceSymbol {
  readonly Type: ServiceSymbol;
}

/** A table: in a database, or the result of an expression. An open one may have columns that are not listed. */
export interface ServiceTable extends ServiceSymbol {
  readonly Columns: ServiceList<ServiceColumn>;
  readonly IsOpen: boolean;
  WithIsOpen(isOpen: boolean): ServiceTable;
}

/** What the service says about a piece of a query; `Start` and `Length` in UTF-16 units. */
export interface ServiceDiagnostic {
  readonly Code: string;
  readonly Severity: string;
  readonly Start: number;
  readonly Length: number;
  readonly Message: string;
}

/** A node of the syntax tree; `Kind` is a number of `SyntaxKind`. Positions exclude leading blanks. */
export interface ServiceNode {
  readonly Kind: number;
  readonly TextStart: number;
  readonly End: number;
  readonly Parent: ServiceNode | null;
  readonly ChildCount: number;
  readonly ReferencedSymbol: ServiceSymbol | null;
  /** The type of an expression, or the table an operator gives; not there on other nodes. */
  readonly ResultType?: ServiceSymbol | null;
  /** The name of a reference or declaration, without the brackets and quotation marks of `['name']`. */
  readonly SimpleName?: string | null;
  /** The value of a literal; of a string, its text without escapes. */
  readonly LiteralValue?: unknown;
  GetChild(index: number): ServiceNode | null;
  GetNodeAt(position: number, length: number): ServiceNode | null;
  WalkNodes(action: (node: ServiceNode) => void): void;
  /** The text, with the blanks before it. */
  toString(): string;
}

/** A parsed query. */
export interface ServiceCode {
  /** `Query`, or `Command` for `.show …`. */
  readonly Kind: string;
  readonly Syntax: ServiceNode & { readonly Statements?: ServiceList<{ readonly Element: ServiceNode }> };
  readonly ResultType: ServiceSymbol | null;
  GetDiagnostics(): ServiceList<ServiceDiagnostic>;
  GetSyntaxDiagnostics(): ServiceList<ServiceDiagnostic>;
}

/** What a query may refer to. */
export interface ServiceGlobals {
  WithDatabase(database: ServiceSymbol): ServiceGlobals;
  IsDatabaseTable(table: ServiceSymbol): boolean;
  IsDatabaseFunction(fn: ServiceSymbol): boolean;
}

/** The namespace `Kusto.Language`, as far as it is used here. */
export interface LanguageNamespace {
  readonly KustoCode: {
    Parse(text: string): ServiceCode;
    ParseAndAnalyze(text: string, globals: ServiceGlobals): ServiceCode;
  };
  readonly GlobalState: { readonly Default: ServiceGlobals };
  readonly KustoFacts: {
    /** The column name a projection gives an expression; `defaultName` when it has none of its own. */
    GetExpressionResultName(expression: ServiceNode, defaultName: string | null): string | null;
  };
  readonly Syntax: { readonly SyntaxKind: Readonly<Record<string, number>> };
  readonly Symbols: {
    readonly ScalarTypes: { GetSymbol(name: string): ServiceSymbol | null };
    readonly ColumnSymbol: new (
      name: string,
      type: ServiceSymbol,
      description: null,
      originalColumns: null,
      source: null,
      examples: null,
    ) => ServiceColumn;
    readonly Parameter: { readonly $ctor2: new (name: string, type: ServiceSymbol) => object };
    readonly TableSymbol: {
      readonly $ctor4: new (name: string, columns: readonly ServiceColumn[]) => ServiceTable;
    };
    readonly FunctionSymbol: {
      /** With a fixed result type. */
      readonly $ctor5: new (
        name: string,
        result: ServiceSymbol,
        parameters: readonly object[],
      ) => ServiceSymbol;
      /** With a body, from which the result is inferred: `(a: string)`, `{ … }`. */
      readonly $ctor16: new (
        name: string,
        parameters: string,
        body: string,
        description: null,
      ) => ServiceSymbol;
    };
    readonly DatabaseSymbol: {
      readonly ctor: new (name: string, members: readonly ServiceSymbol[]) => ServiceSymbol;
      readonly $ctor1: new (
        name: string,
        members: readonly ServiceSymbol[],
        isOpen: boolean,
      ) => ServiceSymbol;
    };
  };
}
