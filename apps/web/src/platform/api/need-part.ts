import { loadPart, partMissing } from '../page/load-part';
import { unreachable } from './problem';
import { documentLanguage, unreachableTexts } from './transport';

/** Asks for a part of the client that something just begun needs. That it cannot be had is said where the server's own refusals are. @throws {ApiProblem} */
export const needPart = <T>(load: () => Promise<T>): Promise<T> =>
  loadPart(load).catch(() => {
    throw unreachable((navigator.onLine ? partMissing : unreachableTexts)[documentLanguage()]);
  });
