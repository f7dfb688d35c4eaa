import { Controller } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as accounts from '@querschnitt/shared/people/accounts.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../../../platform/http/language.js';
import { Input, Me, Reply, Request, Route } from '../../../platform/http/route.js';
import { AskForReset } from '../passwords/ask-for-reset.js';
import { ChangeAddress } from './change-address.js';
import { ChangePassword } from '../passwords/change-password.js';
import { ConfirmAddress } from '../registration/confirm-address.js';
import { Devices } from '../sign-in/devices.js';
import { EditAccount } from './edit-account.js';
import { ExportAccount } from './export-account.query.js';
import { Register } from '../registration/register.js';
import { RegistrationOffer } from '../registration/registration-offer.query.js';
import { ResetPassword } from '../passwords/reset-password.js';
import { ShowAccount } from './show-account.query.js';
import { ShowUnconfirmed } from '../registration/show-unconfirmed.js';

@Controller()
export class AccountsController {
  constructor(
    private readonly offer: RegistrationOffer,
    private readonly register: Register,
    private readonly showUnconfirmed: ShowUnconfirmed,
    private readonly confirmAddress: ConfirmAddress,
    private readonly askForReset: AskForReset,
    private readonly resetPassword: ResetPassword,
    private readonly showAccount: ShowAccount,
    private readonly editAccount: EditAccount,
    private readonly changePassword: ChangePassword,
    private readonly changeAddress: ChangeAddress,
    private readonly devices: Devices,
    private readonly exportAccount: ExportAccount,
  ) {}

  @Route(accounts.showRegistration)
  showRegistration() {
    return this.offer.run();
  }

  @Route(accounts.register)
  registerAccount(@Input() input: In<typeof accounts.register>, @Request() request: FastifyRequest) {
    return this.register.run(input, languageOf(request), request.ip);
  }

  @Route(accounts.showUnconfirmed)
  unconfirmed(@Input() { token }: In<typeof accounts.showUnconfirmed>, @Request() request: FastifyRequest) {
    return this.showUnconfirmed.run(token, request.ip);
  }

  @Route(accounts.confirmAddress)
  confirm(@Input() input: In<typeof accounts.confirmAddress>, @Request() request: FastifyRequest) {
    return this.confirmAddress.run(input, request.ip);
  }

  @Route(accounts.askForReset)
  askReset(@Input() input: In<typeof accounts.askForReset>, @Request() request: FastifyRequest) {
    return this.askForReset.run(input, languageOf(request), request);
  }

  @Route(accounts.resetPassword)
  reset(
    @Input() input: In<typeof accounts.resetPassword>,
    @Request() request: FastifyRequest,
    @Reply() reply: FastifyReply,
  ) {
    return this.resetPassword.run(input, request, reply);
  }

  @Route(accounts.showAccount)
  show(@Me() me: Member) {
    return this.showAccount.run(me);
  }

  @Route(accounts.editAccount)
  async edit(@Me() me: Member, @Input() input: In<typeof accounts.editAccount>) {
    await this.editAccount.run(me, input);
    return this.showAccount.run(me);
  }

  @Route(accounts.changePassword)
  password(@Me() me: Member, @Input() input: In<typeof accounts.changePassword>, @Request() request: FastifyRequest) {
    return this.changePassword.run(me, input, request.sessionId);
  }

  @Route(accounts.changeAddress)
  async address(@Me() me: Member, @Input() input: In<typeof accounts.changeAddress>) {
    await this.changeAddress.run(me, input);
    return this.showAccount.run(me);
  }

  @Route(accounts.listDevices)
  listDevices(@Me() me: Member, @Request() request: FastifyRequest) {
    return this.devices.list(me, request.sessionId);
  }

  @Route(accounts.endDevice)
  endDevice(@Me() me: Member, @Input() { id }: In<typeof accounts.endDevice>) {
    return this.devices.end(me, id);
  }

  @Route(accounts.endOtherDevices)
  endOtherDevices(@Me() me: Member, @Request() request: FastifyRequest) {
    return this.devices.endOthers(me, request.sessionId);
  }

  @Route(accounts.exportAccount)
  export(@Me() me: Member, @Request() request: FastifyRequest) {
    return this.exportAccount.run(me, request.sessionId);
  }
}
