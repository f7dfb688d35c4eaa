import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Marked } from './marked.js';

@Global()
@Module({ imports: [DiscoveryModule], providers: [Marked], exports: [Marked] })
export class DecoratorsModule {}
