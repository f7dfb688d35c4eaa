import { Module } from '@nestjs/common';
import { Nightly } from './nightly.js';

@Module({ providers: [Nightly] })
export class BackupModule {}
