/**
 * The texts people read while they install a solution. They are written to createUiDefinition.json and, as HTML, to the
 * content package.
 */
export const texts = {
  beforeInstalling: '**Note:** Please refer to the following before installing the solution: ',
  releaseNotes: (url: string) => `• Review the solution [Release Notes](${url})`,
  knownIssues:
    ' • There may be [known issues](https://aka.ms/sentinelsolutionsknownissues) pertaining to this Solution, please refer to them before installing.',
  learnMore:
    '[Learn more about Microsoft Sentinel](https://aka.ms/azuresentinel) | [Learn more about Solutions](https://aka.ms/azuresentinelsolutionsdoc)',
  /** `data` is what the connector brings, such as `Contoso custom log`. */
  connector: (name: string, data: string) =>
    `This Solution installs the data connector for ${name}. You can get ${data} data in your Microsoft Sentinel workspace. After installing the solution, configure and enable this data connector by following guidance in Manage solution view.`,
  parsers:
    'The solution also installs parsers: functions that bring the ingested data into one normalized form, so that analytic rules, hunting queries and workbooks in Microsoft Sentinel can correlate it with data of other sources.',
  connectorLink: {
    label: 'Learn more about connecting data sources',
    uri: 'https://docs.microsoft.com/azure/sentinel/connect-data-sources',
  },
  workbooks:
    'This solution installs workbook(s) to help you gain insights into the telemetry collected in Microsoft Sentinel. After installing the solution, start using the workbook in Manage solution view.',
  workbooksLink: 'https://docs.microsoft.com/azure/sentinel/tutorial-monitor-your-data',
  analyticRules:
    'This solution installs the following analytic rule templates. After installing the solution, create and enable analytic rules in Manage solution view.',
  analyticRulesLink:
    'https://docs.microsoft.com/azure/sentinel/tutorial-detect-threats-custom?WT.mc_id=Portal-Microsoft_Azure_CreateUIDef',
  huntingQueries:
    'This solution installs the following hunting queries. After installing the solution, run these hunting queries to hunt for threats in Manage solution view. ',
  huntingQueriesLink: 'https://docs.microsoft.com/azure/sentinel/hunting',
  huntingQueryNeeds: (connectors: string, dataTypes: string) =>
    `This hunting query depends on ${connectors} data connector (${dataTypes} Parser or Table)`,
  watchlists:
    "Watchlists hold data from outside Microsoft Sentinel, as names and values, for correlation with the events of your workspace in searches, detection rules, threat hunting and playbooks. After installing the solution, its watchlists are available in the Watchlists blade under 'My Watchlists'.",
  watchlistsLink: 'https://aka.ms/sentinelwatchlists',
  playbooks:
    'This solution installs playbook templates for your Security Orchestration, Automation and Response (SOAR) operations. After installing the solution, find them under Playbook Templates in the Automation blade of Microsoft Sentinel, or configure and manage them from the Manage solution view in Content Hub.',
  playbooksLink:
    'https://docs.microsoft.com/azure/sentinel/tutorial-respond-threats-playbook?WT.mc_id=Portal-Microsoft_Azure_CreateUIDef',
} as const;
