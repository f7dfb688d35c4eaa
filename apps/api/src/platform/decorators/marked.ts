import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

interface Mark<T> {
  value: T;
  method: string;
}

/** A decorator of methods that notes `value`; `Marked` finds them in all providers. */
export const mark =
  <T>(kind: symbol, value: T) =>
  (target: object, method: string | symbol) => {
    const before = (Reflect.getOwnMetadata(kind, target.constructor) as Mark<T>[] | undefined) ?? [];
    Reflect.defineMetadata(kind, [...before, { value, method: String(method) }], target.constructor);
  };

export interface MarkedMethod<T> {
  value: T;
  /** Such as `KeepOwners.run`. */
  name: string;
  run: (...args: unknown[]) => unknown;
}

/** The decorated methods of the application, in the order of its modules. */
@Injectable()
export class Marked {
  constructor(private readonly discovery: DiscoveryService) {}

  find<T>(kind: symbol): MarkedMethod<T>[] {
    const providers = this.discovery.getProviders().filter(({ metatype, instance }) => metatype && instance);
    const found = providers.flatMap(({ metatype, instance }) => {
      const marks = (Reflect.getOwnMetadata(kind, metatype as object) as Mark<T>[] | undefined) ?? [];
      const methods = instance as Record<string, (...args: unknown[]) => unknown>;
      return marks.map(({ value, method }) => ({
        value,
        name: `${(metatype as { name: string }).name}.${method}`,
        run: (...args: unknown[]) => methods[method]!(...args),
      }));
    });
    return found;
  }
}
