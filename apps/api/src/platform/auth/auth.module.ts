import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from '../http/access.guard.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SessionsEnded } from './sessions-ended.js';

@Global()
@Module({
  providers: [Sessions, SessionsEnded, SessionCookie, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Sessions, SessionsEnded, SessionCookie],
})
export class AuthModule {}
