import { Global, Module } from '@nestjs/common';
import { LooseFiles } from './loose-files.js';
import { Storage } from './storage.js';

@Global()
@Module({ providers: [Storage, LooseFiles], exports: [Storage, LooseFiles] })
export class StorageModule {}
