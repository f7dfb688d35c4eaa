import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AcceptInvitation } from './invitations/accept-invitation.js';
import { AccountsController } from './account/accounts.controller.js';
import { AddressChanges } from './account/address-changes.repository.js';
import { AdministrationController } from './administration/administration.controller.js';
import { Admit } from './admission/admit.js';
import { ApplicationsRepository } from './admission/applications.repository.js';
import { AskApplicant } from './admission/ask-applicant.js';
import { AskForReset } from './passwords/ask-for-reset.js';
import { BecomeMember } from './registration/become-member.js';
import { ChangeAddress } from './account/change-address.js';
import { ChangePassword } from './passwords/change-password.js';
import { ChangeRole } from './administration/change-role.js';
import { CheckPassword } from './sign-in/check-password.js';
import { CommonPasswords } from './passwords/common-passwords.js';
import { ConfirmAddress } from './registration/confirm-address.js';
import { ConfirmPassword } from './sign-in/confirm-password.js';
import { ConfirmSession } from './sign-in/confirm-session.js';
import { CountAdministration } from './administration/count-administration.query.js';
import { Decline } from './admission/decline.js';
import { Devices } from './sign-in/devices.js';
import { AdmissionContacts } from './admission/admission-contacts.js';
import { EditAccount } from './account/edit-account.js';
import { EndCredentials } from './passwords/end-credentials.js';
import { EndSessions } from './administration/end-sessions.js';
import { ExampleAccounts } from './sign-in/example-accounts.query.js';
import { ExportAccount } from './account/export-account.query.js';
import { FirstAdministrator } from './administration/first-administrator.js';
import { GoodPassword } from './passwords/good-password.js';
import { Housekeeping } from './housekeeping.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { Invite } from './invitations/invite.js';
import { ListApplications } from './admission/list-applications.query.js';
import { ListAudit } from './administration/list-audit.query.js';
import { ListInvitations } from './invitations/list-invitations.query.js';
import { ListManagedMembers } from './administration/list-managed-members.query.js';
import { KnownDevices } from './sign-in/known-devices.js';
import { LocalStrategy } from './sign-in/local.strategy.js';
import { MembersRepository } from './members.repository.js';
import { OwnName } from './registration/own-name.js';
import { PasswordGuard } from './sign-in/password.guard.js';
import { PasswordResets } from './passwords/password-resets.repository.js';
import { Passwords } from './passwords/passwords.js';
import { PersonalData } from './account/personal-data.js';
import { Register } from './registration/register.js';
import { RegistrationOffer } from './registration/registration-offer.query.js';
import { RegistrationsRepository } from './registration/registrations.repository.js';
import { ResetPassword } from './passwords/reset-password.js';
import { RevokeInvitation } from './invitations/revoke-invitation.js';
import { SendMail } from './send-mail.js';
import { SessionController } from './sign-in/session.controller.js';
import { SetAdmissionContact } from './admission/set-admission-contact.js';
import { SetInstitution } from './administration/set-institution.js';
import { SetPassword } from './passwords/set-password.js';
import { ShowAccount } from './account/show-account.query.js';
import { ShowInvitation } from './invitations/show-invitation.js';
import { ShowUnconfirmed } from './registration/show-unconfirmed.js';
import { ShowSession } from './sign-in/show-session.query.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { Suspend } from './administration/suspend.js';
import { TakeAddress } from './account/take-address.js';

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
  ShowUnconfirmed,
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
