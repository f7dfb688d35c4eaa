import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { CheckPassword } from './check-password.js';
import { ExampleAccounts } from './example-accounts.query.js';
import { LocalStrategy } from './local.strategy.js';
import { MembersRepository } from './members.repository.js';
import { PasswordGuard } from './password.guard.js';
import { Passwords } from './passwords.js';
import { SessionController } from './session.controller.js';
import { ShowSession } from './show-session.query.js';

@Module({
  imports: [PassportModule],
  controllers: [SessionController],
  providers: [CheckPassword, ExampleAccounts, LocalStrategy, MembersRepository, PasswordGuard, Passwords, ShowSession],
})
export class PeopleModule {}
