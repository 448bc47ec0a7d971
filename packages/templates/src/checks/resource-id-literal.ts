import { defineCheck, type Diagnostic } from '@hubwright/schema';
import { pointerOf } from '../survey/place.js';
import type { PackageSurvey } from '../survey/survey-package.js';
import type { SurveyedMember } from '../survey/template-survey.js';

/** A member named like a resource id holds a text that is none. */
export const resourceIdLiteral = defineCheck({
  id: 'resource-id-literal',
  severity: 'warning',
  scope: 'package',
  origin: 'public-pipeline',
  summary: 'Members whose names end in "id" are read as resource ids.',
  aka: ['arm-ttk/IDs-Should-Be-Derived-From-ResourceIDs'],
  messages: {
    literal:
      'The name "{key}" ends like that of a resource id, but its value does not come from resourceId() or a variable ({pointer} of mainTemplate.json). The public checks refuse it; rename it, or read it from a variable.',
  },
  page: new URL('../../checks/resource-id-literal.md', import.meta.url),
});

/** Names arm-ttk exempts, with the two the public pipeline forgives; a longer name that ends in one is exempt too. */
const exempt = [
  'appid',
  'clientid',
  'datatypeid',
  'defaultmenuitemid',
  'keyvaultsecretid',
  'keyvaultid',
  'keyid',
  'objectid',
  'menuid',
  'nodeagentskuid',
  'policydefinitionreferenceid',
  'serviceprincipalclientid',
  'startingdeviceid',
  'subscriptionid',
  'syntheticmonitorid',
  'targetprotectioncontainerid',
  'targetworkersizeid',
  'tenantid',
  'timezoneid',
  'vlanid',
  'workersizeid',
  'metricid',
  'requestedserviceobjectiveid',
  'groupid',
  'sid',
  'ruleid',
  'deploymentspecid',
  'detector.id',
  'contentid',
  'connectorid',
  'parentid',
  'illusiveincidentid',
  'uniquefindingid',
  'schemaid',
  'detection_id',
  'open_id',
  'teamschannelid',
  'sapauditlogmessageid',
  'roledefinitionid',
  'principalid',
  'xdrcustomerid',
  'userassignedidentityresourceid',
  'channelid',
  'extendedaceitemobjectid',
  'operationid-ancendpointgetbyid',
  'operationid-deletedomainbyid',
  'operationid-getorganizationid',
  'operationid-processmetadatasearchbyprocessguid',
  'operationid-searchforprocesseventsbyprocessguid',
  'applicationid',
  'policydefinitionguid',
  'indicatorid',
  'contentproductid',
  'aws_iam_functionapp_id',
  'datacollectionendpointid',
  'datacollectionruleimmutableid',
  // Names of the next step of a codeless connector, as published solutions have them.
  'stepid',
];

const exemptTypes =
  /^(?:Microsoft\.Logic\/workflows$|Microsoft\.Portal\/dashboards$|Microsoft\.ApiManagement\/|.*config)/i;
const exemptPlaces = /\/(?:metadata|tags|parameters|outputs)\//;
const derived =
  /^\s*\[+\s*(?:extensionResourceId|resourceId|subscriptionResourceId|tenantResourceId|if|parameters|reference|variables|subscription|guid)\s*\(/i;

/** Reports members that look like resource ids and hold something else. */
export function* findLiteralIds({ template, locate }: PackageSurvey): Generator<Diagnostic> {
  for (const member of template.ids) {
    if (isExempt(member)) continue;
    const pointer = pointerOf(member.place, member.key);
    if (exemptPlaces.test(pointer)) continue;
    yield resourceIdLiteral.report('literal', { key: member.key, pointer }, locate(pointer));
  }
}

function isExempt({ place, key, resource }: SurveyedMember): boolean {
  const lower = key.toLowerCase();
  if (lower === 'id' || exempt.some((name) => lower.endsWith(name))) return true;
  const value = Array.isArray(place.value) ? undefined : place.value[key];
  return derived.test(String(value)) || exemptTypes.test(resource?.type ?? '');
}
