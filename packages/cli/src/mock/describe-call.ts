import { createMask, type MockRequest, type MockResponse, type PollingPlan } from '@hubwright/poller';

/**
 * Makes the line of a call: `GET https://…?since=… 200, 10 events`. Whoever polls may have put in a secret of their own, so parameters that
 * hold one in the connector are hidden whatever they hold, and so is the path where it has one.
 * @param secrets the values that stand in secret places of the plans
 */
export function callDescriber(
  plans: readonly PollingPlan[],
  secrets: readonly string[],
): (request: MockRequest, response: MockResponse) => string {
  const mask = createMask(secrets);
  const holdsSecret = (text: string): boolean => mask.text(text) !== text;
  const parameters = new Set(plans.flatMap(({ request }) => secretParameters(request, holdsSecret)));
  const isPathSecret = plans.some(({ request }) => holdsSecret(new URL(request.endpoint).pathname));
  return ({ method, url }, { status, note, breaksOff }) => {
    const shown = new URL(url);
    for (const name of new Set(shown.searchParams.keys())) {
      if (parameters.has(name)) shown.searchParams.set(name, '***');
    }
    const path = isPathSecret ? '/***' : shown.pathname;
    const outcome = breaksOff ? 'broken off' : String(status);
    return `${method} ${mask.text(`${shown.origin}${path}${shown.search}`)} ${outcome}, ${mask.text(note)}\n`;
  };
}

function secretParameters(
  { endpoint, parameters }: PollingPlan['request'],
  holdsSecret: (text: string) => boolean,
): string[] {
  const own = Object.entries(parameters).map(([name, value]) => [name, JSON.stringify(value)]);
  const queried = [...new URL(endpoint).searchParams];
  return [...own, ...queried].flatMap(([name, text]) => (holdsSecret(text ?? '') ? [name!] : []));
}
