import { azureError, isAzureError, replyError } from '../exchange/azure-error.js';
import { reply, replyEmpty, type Answer, type EmulatorRequest } from '../exchange/exchange.js';
import { readBody } from '../exchange/read-body.js';
import type { Fault } from '../faults/fault.js';
import { parseFault } from '../faults/parse-fault.js';
import type { RequestLog } from './request-log.js';

/** What tests steer over HTTP. */
export interface AdminControls {
  readonly log: RequestLog;
  readonly inject: (fault: Fault) => void;
  readonly clearFaults: () => void;
}

/**
 * Answers below `/_emulator`, where Azure has nothing: `POST` and `DELETE /_emulator/faults`, `GET` and `DELETE
 * /_emulator/requests`. No token is needed; whoever reaches the emulator may steer it.
 */
export function answerAdmin(request: EmulatorRequest, controls: AdminControls): Answer {
  switch (`${request.method} ${request.url.pathname.toLowerCase()}`) {
    case 'POST /_emulator/faults':
      return answerFaults(request, controls);
    case 'DELETE /_emulator/faults':
      controls.clearFaults();
      return replyEmpty(204);
    case 'GET /_emulator/requests':
      return reply(200, { requests: controls.log.list() });
    case 'DELETE /_emulator/requests':
      controls.log.clear();
      return replyEmpty(204);
    default:
      return replyError(
        azureError(
          404,
          'NotFound',
          'Below /_emulator there are POST and DELETE faults, and GET and DELETE requests.',
        ),
      );
  }
}

function answerFaults(request: EmulatorRequest, controls: AdminControls): Answer {
  const body = readBody(request);
  if (isAzureError(body)) return replyError(body);
  const { faults: list = [body ?? null] } = body ?? {};
  if (!Array.isArray(list)) return replyError(azureError(400, 'BadRequest', "'faults' has to be a list."));
  const faults = list.map(parseFault);
  const wrong = faults.find((fault) => typeof fault === 'string');
  if (wrong !== undefined) return replyError(azureError(400, 'BadRequest', wrong));
  for (const fault of faults) if (typeof fault !== 'string') controls.inject(fault);
  return reply(200, { added: faults.length });
}
