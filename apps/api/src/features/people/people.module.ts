import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AcceptInvitation } from './accept-invitation.js';
import { AccountsController } from './accounts.controller.js';
import { AddressChanges } from './address-changes.repository.js';
import { AdministrationController } from './administration.controller.js';
import { Admit } from './admit.js';
import { ApplicationsRepository } from './applications.repository.js';
import { AskApplicant } from './ask-applicant.js';
import { AskForReset } from './ask-for-reset.js';
import { BecomeMember } from './become-member.js';
import { ChangeAddress } from './change-address.js';
import { ChangePassword } from './change-password.js';
import { ChangeRole } from './change-role.js';
import { CheckPassword } from './check-password.js';
import { CommonPasswords } from './common-passwords.js';
import { ConfirmAddress } from './confirm-address.js';
import { ConfirmPassword } from './confirm-password.js';
import { ConfirmSession } from './confirm-session.js';
import { CountAdministration } from './count-administration.query.js';
import { Decline } from './decline.js';
import { Devices } from './devices.js';
import { AdmissionContacts } from './admission-contacts.js';
import { EditAccount } from './edit-account.js';
import { EndCredentials } from './end-credentials.js';
import { EndSessions } from './end-sessions.js';
import { ExampleAccounts } from './example-accounts.query.js';
import { ExportAccount } from './export-account.query.js';
import { FirstAdministrator } from './first-administrator.js';
import { GoodPassword } from './good-password.js';
import { Housekeeping } from './housekeeping.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Invite } from './invite.js';
import { ListApplications } from './list-applications.query.js';
import { ListAudit } from './list-audit.query.js';
import { ListInvitations } from './list-invitations.query.js';
import { ListManagedMembers } from './list-managed-members.query.js';
import { KnownDevices } from './known-devices.js';
import { LocalStrategy } from './local.strategy.js';
import { MembersRepository } from './members.repository.js';
import { OwnName } from './own-name.js';
import { PasswordGuard } from './password.guard.js';
import { PasswordResets } from './password-resets.repository.js';
import { Passwords } from './passwords.js';
import { PersonalData } from './personal-data.js';
import { Register } from './register.js';
import { RegistrationOffer } from './registration-offer.query.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { ResetPassword } from './reset-password.js';
import { RevokeInvitation } from './revoke-invitation.js';
import { SendMail } from './send-mail.js';
import { SessionController } from './session.controller.js';
import { SetAdmissionContact } from './set-admission-contact.js';
import { SetInstitution } from './set-institution.js';
import { SetPassword } from './set-password.js';
import { ShowAccount } from './show-account.query.js';
import { ShowInvitation } from './show-invitation.js';
import { ShowSession } from './show-session.query.js';
import { SignIn } from './sign-in.js';
import { SignInLimits } from './sign-in-limits.js';
import { Suspend } from './suspend.js';
import { TakeAddress } from './take-address.js';

const signIn = [
  CheckPassword,
  CommonPasswords,
  ConfirmPassword,
  ConfirmSession,
  ExampleAccounts,
  GoodPassword,
  KnownDevices,
  LocalStrategy,
  PasswordGuard,
  Passwords,
  ShowSession,
  SignIn,
  SignInLimits,
];
const comingIn = [
  AcceptInvitation,
  BecomeMember,
  ConfirmAddress,
  FirstAdministrator,
  Invite,
  ListInvitations,
  OwnName,
  Register,
  RegistrationOffer,
  RevokeInvitation,
  ShowInvitation,
];
const account = [
  AskForReset,
  ChangeAddress,
  ChangePassword,
  Devices,
  EditAccount,
  EndCredentials,
  ExportAccount,
  ResetPassword,
  SetPassword,
  ShowAccount,
  TakeAddress,
];
const administration = [
  Admit,
  AskApplicant,
  ChangeRole,
  CountAdministration,
  Decline,
  AdmissionContacts,
  EndSessions,
  ListApplications,
  ListAudit,
  ListManagedMembers,
  SetAdmissionContact,
  SetInstitution,
  Suspend,
];
const rows = [
  AddressChanges,
  ApplicationsRepository,
  InvitationsRepository,
  MembersRepository,
  PasswordResets,
  RegistrationsRepository,
];

@Module({
  imports: [PassportModule],
  controllers: [SessionController, AccountsController, InvitationsController, AdministrationController],
  providers: [...signIn, ...comingIn, ...account, ...administration, ...rows, Housekeeping, PersonalData, SendMail],
  exports: [CountAdministration, FirstAdministrator, Invite, OwnName, PersonalData],
})
export class PeopleModule {}
