import { createContext, useContext } from 'react';

const Params = createContext<Record<string, string>>({});
export const ParamsProvider = Params.Provider;

/** The named parts of the address: `const { room } = useParams('room')` on `/raeume/:room`. */
export function useParams<Name extends string>(..._names: Name[]): Record<Name, string> {
  return useContext(Params) as Record<Name, string>;
}
