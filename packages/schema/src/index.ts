export type { Json, JsonObject } from './json.js';
export { asObject, asObjects, asText, asTexts, isJsonObject } from './json.js';
export type { Position, Source, SourceFormat } from './source.js';
export { createSource, formatOf, lineText, positionAt } from './source.js';
export { joinPointer, splitPointer } from './pointer.js';
export type { Location, NodeLocation, TextLocation } from './location.js';
export { atKey, atText, atValue, NoLocation } from './location.js';
export type { Diagnostic, Fix, MessageArgs, Related, Severity, TextEdit } from './diagnostic.js';
export { hasErrors } from './diagnostic.js';
export type { AnyCheck, Check, CheckMetadata, CheckOrigin, CheckScope, ReportOptions } from './check.js';
export { defineCheck, formatMessage } from './check.js';
export type { Document } from './document.js';
export type { DecodedSource } from './parsing/decode-source.js';
export { decodeSource, reportTooLarge } from './parsing/decode-source.js';
export { maximumFileBytes, maximumNestingDepth } from './parsing/limits.js';
export { parseSource } from './parsing/parse-source.js';
export { scalarText } from './locating/scalar-text.js';
export type { Located } from './locating/locate.js';
export { locate, pointerResolves } from './locating/locate.js';
export { codeFrame } from './locating/code-frame.js';
export { suggest } from './suggest.js';
export { syntaxChecks } from './syntax-checks.js';
export type {
  AnalyticRule,
  ArmParameter,
  CcpAuth,
  CcpConnector,
  CcpPaging,
  ConnectivityCriterion,
  ConnectorAvailability,
  ConnectorPermissions,
  ConnectorUiConfig,
  CustomDetection,
  DataCollectionEndpoint,
  DataCollectionRule,
  DataConnector,
  DataConnectorDefinition,
  DataFlow,
  DcrConfig,
  EntityMapping,
  FieldMapping,
  FunctionParameter,
  HuntingQuery,
  Instruction,
  InstructionStep,
  NextStep,
  ParserFunction,
  PlaceHolderInput,
  PlaybookMetadata,
  PollerAuth,
  PollerPaging,
  PollerRequest,
  PollerResponse,
  PollingConfig,
  RecordedExchange,
  RecordedHeaders,
  Recording,
  RequiredDataConnector,
  ResourceProviderPermission,
  SolutionData,
  SolutionMetadata,
  StepCollectorConfig,
  StepInfo,
  StreamColumn,
  StreamDeclaration,
  SummaryRule,
  Table,
  TableColumn,
  Watchlist,
  WorkbookMetadata,
  WorkbooksMetadata,
} from './generated/types.js';
export type { SourceKind } from './validation/source-kind.js';
export { acceptsExpressions, schemaBase, sourceKinds } from './validation/source-kind.js';
export { validateDocument } from './validation/validate-document.js';
export type { ConnectorKind, NormalisedConnector } from './validation/normalise-connector.js';
export { normaliseConnector } from './validation/normalise-connector.js';
export type { DataFileKey } from './validation/data-file-keys.js';
export { dataFileKeys } from './validation/data-file-keys.js';
export { schemaChecks } from './schema-checks.js';
