export { FirstAdministrator } from './first-administrator.js';
export { PeopleModule } from './people.module.js';
