import { expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createApp } from './create-app.js';
import { Config } from './platform/config/config.js';

it('an application that cannot be made says so to whoever makes it, who has a database to end, and does not end the program', async () => {
  const broken = Object.defineProperty({}, 'driver', {
    get: () => {
      throw new Error('never connected');
    },
  }) as DataSource;
  await expect(createApp(new Config({}), broken, undefined, undefined, { write: () => undefined })).rejects.toThrow(
    'never connected',
  );
});
