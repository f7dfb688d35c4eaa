import type { Api } from '@querschnitt/shared/contract';
import type { Out } from '@querschnitt/shared/kernel/contract';
import { confirming } from './confirming';
import { toWire } from './request';
import { browserTransport, send } from './transport';

/** Sends a file and what belongs to it to a route that takes multipart/form-data. Fields go before the file. @throws {ApiProblem} */
export function upload<On extends Extract<keyof Api, `POST ${string}`>>(
  on: On,
  name: string,
  file: File,
  fields: Record<string, string> = {},
): Promise<Out<Api[On]>> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  body.append(name, file);
  return confirming(() => send(browserTransport, { ...toWire(on, {}), body })) as Promise<Out<Api[On]>>;
}
