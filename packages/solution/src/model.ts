import type {
  AnalyticRule,
  ConnectorUiConfig,
  CustomDetection,
  DataCollectionRule,
  DataConnector,
  DataConnectorDefinition,
  HuntingQuery,
  Json,
  JsonObject,
  NodeLocation,
  PollingConfig,
  SolutionMetadata,
  Source,
  SummaryRule,
  Table,
} from '@hubwright/schema';

/** A solution folder, loaded, classified and linked: all that rendering needs, and where each part came from. */
export interface Solution {
  /** Name of the folder, the last segment of its path. */
  readonly folderName: string;
  /** The data file, `Data/Solution_<X>.json`; absent when the solution was rebuilt from its previous package. */
  readonly dataFile: Source | undefined;
  readonly name: string;
  /** `major.minor.patch`, from the data file (or bumped). */
  readonly solutionVersion: string;
  readonly author: Author;
  /** The `<img …>` tag shown in the content hub. */
  readonly logo: string | undefined;
  /** Markdown. */
  readonly description: string | undefined;
  readonly metadata: SolutionMetadata;
  readonly metadataSource: Source | undefined;
  /** Overrides of the default blade texts of createUiDefinition. */
  readonly bladeDescriptions: BladeDescriptions;
  /** Texts of single items by their index within their kind; one text stands for all. */
  readonly itemDescriptions: ItemDescriptions;
  readonly dependentDomainSolutionIds: readonly string[];
  /** Whether custom detections (XDR) are registered as content, and the versions they carry. */
  readonly xdr: XdrOptions;
  /** In a fixed order of kinds, within a kind in the order of the data file. */
  readonly content: readonly Content[];
}

/** Who wrote the solution: the data file's `Author`, split on `" - "`. */
export interface Author {
  /** The whole text, as mainTemplate's metadata shows it. */
  readonly text: string;
  readonly name: string;
  readonly email: string | undefined;
}

export interface BladeDescriptions {
  readonly workbooks?: string;
  readonly analyticRules?: string;
  readonly huntingQueries?: string;
  readonly playbooks?: string;
}

export interface ItemDescriptions {
  readonly workbooks: readonly string[];
  readonly playbooks: readonly string[];
  readonly watchlists: readonly string[];
}

export interface XdrOptions {
  readonly registerContent: boolean;
  readonly extensionVersion: string;
  readonly detectionVersion: string | undefined;
}

/** One entry of a solution's content. */
export type Content =
  | LegacyConnectorContent
  | CcfConnectorContent
  | ParserContent
  | WorkbookContent
  | AnalyticRuleContent
  | HuntingQueryContent
  | SummaryRuleContent
  | CustomDetectionContent
  | WatchlistContent
  | SavedSearchesContent
  | PlaybookContent;

export type ContentKind = Content['contentKind'];

interface ContentBase {
  readonly source: Source;
  /** File name without its last extension. */
  readonly fileName: string;
  /** The folder names between the solution folder (or the repository root) and the file. */
  readonly folders: readonly string[];
  /** Where the data file refers to it, or the file itself. */
  readonly reference: NodeLocation;
}

/** A connector of the first generations: page only (GenericUI, StaticUI) or 2022's polling connector (APIPolling). */
export interface LegacyConnectorContent extends ContentBase {
  readonly contentKind: 'DataConnector';
  readonly kind: 'GenericUI' | 'StaticUI' | 'APIPolling';
  readonly uiConfig: ConnectorUiConfig;
  /** Pointer of `uiConfig` in the source. */
  readonly uiPointer: string;
  readonly pollingConfig: PollingConfig | undefined;
}

/** A Codeless Connector Framework connector: the definition, and all that is linked to it. */
export interface CcfConnectorContent extends ContentBase {
  readonly contentKind: 'CcfConnector';
  readonly definition: Part<DataConnectorDefinition>;
  /** Pointer of `connectorUiConfig` in the definition's source; the part itself when the file is a bare page. */
  readonly uiPointer: string;
  readonly pollers: readonly Part<DataConnector>[];
  readonly dataCollectionRules: readonly Part<DataCollectionRule>[];
  readonly tables: readonly Part<Table>[];
}

/** A resource within a source: an ARM wrapper, an array or the whole file. Bare parts are completed with type and name. */
export interface Part<Value> {
  readonly value: Value;
  readonly source: Source;
  readonly pointer: string;
}

export interface ParserContent extends ContentBase {
  readonly contentKind: 'Parser';
  readonly format: 'text' | 'yaml' | 'json';
  /** Resource name of the saved search: pinned by the previous package, else the file name. */
  readonly name: string;
  readonly displayName: string;
  readonly functionAlias: string;
  readonly category: string;
  readonly description: string;
  readonly query: string;
  /** `name:type=default` list, empty when the function takes none. */
  readonly functionParameters: string;
  readonly version: string;
}

export interface WorkbookContent extends ContentBase {
  readonly contentKind: 'Workbook';
  /** The workbook's own JSON value. */
  readonly value: JsonObject;
  readonly metadata: WorkbookIdentity;
}

/** What WorkbooksMetadata.json (or the previous package) says of a workbook. */
export interface WorkbookIdentity {
  readonly key: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly dataTypes: readonly string[];
  readonly connectors: readonly string[];
  readonly previewImages: readonly string[];
  readonly previewImagesDark: readonly string[];
}

export interface AnalyticRuleContent extends ContentBase {
  readonly contentKind: 'AnalyticsRule';
  readonly rule: AnalyticRule;
}

export interface HuntingQueryContent extends ContentBase {
  readonly contentKind: 'HuntingQuery';
  readonly query: HuntingQuery;
}

export interface SummaryRuleContent extends ContentBase {
  readonly contentKind: 'SummaryRule';
  readonly rule: SummaryRule;
}

export interface CustomDetectionContent extends ContentBase {
  readonly contentKind: 'CustomDetection';
  readonly detection: CustomDetection;
}

export interface WatchlistContent extends ContentBase {
  readonly contentKind: 'Watchlist';
  /** The ARM template of the file; its parameters and variables are filled in. */
  readonly template: ArmTemplate;
  /** The first resource of the template. */
  readonly resource: ArmResource;
  /** Default of the `watchlist{n}-id` parameter: pinned, else the file name. */
  readonly id: string;
}

export interface SavedSearchesContent extends ContentBase {
  readonly contentKind: 'SavedSearches';
  /** The ARM template of the file; without members when the file is a plain list. */
  readonly template: ArmTemplate;
  /** ARM resources copied as they are, or plain saved searches. */
  readonly resources: readonly ArmResource[];
  readonly searches: readonly JsonObject[];
}

/** A Logic App playbook, a Logic Apps custom connector or a function app: an ARM template. */
export interface PlaybookContent extends ContentBase {
  readonly contentKind: 'Playbook' | 'LogicAppsCustomConnector' | 'AzureFunction';
  /** The content's name: the folder, with its parent's name in front for trigger folders. */
  readonly name: string;
  readonly template: ArmTemplate;
}

/** An ARM template as far as rendering reads it. */
export interface ArmTemplate extends JsonObject {
  readonly metadata?: JsonObject;
  readonly parameters?: Record<string, JsonObject>;
  readonly variables?: JsonObject;
  readonly resources: ArmResource[];
}

/** An ARM resource as far as rendering reads it. */
export interface ArmResource extends JsonObject {
  readonly type: string;
  readonly name: Json;
  readonly properties?: JsonObject;
}
