/** What identifies an entity of a type. */
export interface EntityIdentifiers {
  readonly identifiers: readonly string[];
  /** Sets of identifiers, one of which has to be mapped whole. */
  readonly required: readonly (readonly string[])[];
}

/**
 * Identifiers an entity mapping can have, by entity type: those that identify the entity in front of the bar, one of which
 * a mapping must have (`a+b` together), and those that only describe it after it.
 * https://learn.microsoft.com/azure/sentinel/entities-reference
 */
const identifiersByType: Readonly<Record<string, string>> = {
  Account:
    'FullName Sid Name AadUserId PUID ObjectGuid | NTDomain DnsDomain UPNSuffix AadTenantId IsDomainJoined DisplayName',
  Host: 'FullName HostName NetBiosName AzureID OMSAgentID | DnsDomain NTDomain OSFamily OSVersion IsDomainJoined',
  IP: 'Address | AddressScope',
  URL: 'Url',
  AzureResource: 'ResourceId',
  CloudApplication: 'AppId Name | InstanceName InstanceId Risk',
  DNS: 'DomainName',
  File: 'Name | Directory',
  FileHash: 'Algorithm+Value',
  IoTDevice:
    'DeviceId | IoTHub DeviceName Owners IoTSecurityAgentId DeviceType DeviceTypeId DeviceSubType DeviceSubTypeId Source SourceRef Manufacturer Model OperatingSystem IpAddress MacAddress Nics Protocols SerialNumber Site Zone Sensor Importance PurdueLayer IsProgramming IsAuthorized IsScanner DevicePageLink FirmwareVersion',
  Mailbox: 'MailboxPrimaryAddress | DisplayName Upn AadId ExternalDirectoryObjectId RiskLevel',
  MailCluster:
    'Query Source | NetworkMessageIds CountByDeliveryStatus CountByThreatType CountByProtectionStatus CountByDeliveryLocation Threats QueryTime MailCount IsVolumeAnomaly ClusterSourceIdentifier ClusterSourceType ClusterQueryStartTime ClusterQueryEndTime ClusterGroup',
  MailMessage:
    'NetworkMessageId Recipient | Urls Threats Sender P1Sender P1SenderDisplayName P1SenderDomain SenderIP P2Sender P2SenderDisplayName P2SenderDomain ReceivedDate InternetMessageId Subject BodyFingerprintBin1 BodyFingerprintBin2 BodyFingerprintBin3 BodyFingerprintBin4 BodyFingerprintBin5 AntispamDirection DeliveryAction DeliveryLocation Language ThreatDetectionMethods',
  Malware: 'Name | Category',
  Process: 'CommandLine ProcessId | ElevationToken CreationTimeUtc',
  RegistryKey: 'Key Hive',
  RegistryValue: 'Name | Value ValueType',
  SecurityGroup: 'DistinguishedName SID ObjectGuid',
  SubmissionMail:
    'SubmissionId NetworkMessageId Recipient Submitter | Timestamp Sender SenderIp Subject ReportType SubmissionDate',
};

const entityTypes = new Map(
  Object.entries(identifiersByType).map(([type, written]) => [type, readIdentifiers(written)]),
);

/** The identifiers of an entity type; undefined for a type the table does not know. */
export function identifiersOf(entityType: string): EntityIdentifiers | undefined {
  return entityTypes.get(entityType);
}

function readIdentifiers(written: string): EntityIdentifiers {
  const [identifying = '', describing = ''] = written.split(' | ');
  const required = identifying.split(' ').map((set) => set.split('+'));
  const further = describing === '' ? [] : describing.split(' ');
  return { identifiers: [...required.flat(), ...further], required };
}
