/** What neighbours may use of rooms. */
export { CreateRoom } from './create-room.js';
export { Memberships } from './memberships.repository.js';
export { OpenTopic } from './open-topic.js';
export { RenameTopic } from './rename-topic.js';
export { RoomsModule } from './rooms.module.js';
export { slugOf } from './slug.js';
