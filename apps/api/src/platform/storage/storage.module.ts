import { Global, Module } from '@nestjs/common';
import { OrphanedFiles } from './orphaned-files.js';
import { Storage } from './storage.js';

@Global()
@Module({ providers: [Storage, OrphanedFiles], exports: [Storage, OrphanedFiles] })
export class StorageModule {}
