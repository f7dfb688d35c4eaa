import { Global, Module } from '@nestjs/common';
import { Limits } from './limits.js';
import { Previews } from './previews.js';

@Global()
@Module({ providers: [Limits, Previews], exports: [Limits, Previews] })
export class LimitsModule {}
