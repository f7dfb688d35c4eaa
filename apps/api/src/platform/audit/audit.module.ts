import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { Rights } from './rights.js';
import { TellConcerned } from './tell-concerned.js';

@Global()
@Module({ providers: [Audit, Rights, TellConcerned], exports: [Audit, Rights, TellConcerned] })
export class AuditModule {}
