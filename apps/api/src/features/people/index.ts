export { ConfirmAddress } from './confirm-address.js';
export { FirstAdministrator } from './first-administrator.js';
export { Invite } from './invite.js';
export { handleOf } from './handle.js';
export { PeopleModule } from './people.module.js';
export { Register } from './register.js';
export { SetDuty } from './set-duty.js';
export { WhenSuspended } from './when-suspended.js';
