const api = 'apps/api/src';
const shared = 'libs/shared/src';
const live = 'apps/web/src/features/rooms/live';

/**
 * One-line defences in locks, limits, visibility and origin checks: where each stands, what the line becomes without it, and
 * the specs that have to notice. Lines must stand in their file once, which a test looks after.
 */
export const defences = [
  // Locks
  { file: `${api}/features/rooms/rooms.repository.ts`, line: "where id = $1 for no key update'", without: "where id = $1'", spec: 'features/rooms/' },
  { file: `${api}/features/rooms/topics.repository.ts`, line: "where id = $1) for no key update'", without: "where id = $1)'", spec: 'features/rooms/' },
  { file: `${api}/features/events/events.repository.ts`, line: "event_options where id = $1) for no key update'", without: "event_options where id = $1)'", spec: 'features/events/' },
  { file: `${api}/features/events/events.repository.ts`, line: "where slug = $1 for no key update'", without: "where slug = $1'", spec: 'features/events/' },
  { file: `${api}/features/events/places.repository.ts`, line: "and state = 'active' for share`", without: "and state = 'active'`", spec: 'features/events/' },
  { file: `${api}/features/events/apply-import.ts`, line: 'await this.imports.turn();', without: '', spec: 'features/events/imports' },
  { file: `${api}/features/contacts/contact.repository.ts`, line: 'from profiles where member_id = $1 for no key update', without: 'from profiles where member_id = $1', spec: 'features/contacts/' },
  { file: `${api}/features/people/members.repository.ts`, line: 'order by id for no key update`', without: 'order by id`', spec: 'features/people/administration' },
  // Versions: what was saved meanwhile is not overwritten unseen
  { file: `${api}/features/events/edit-event.ts`, line: "if (event.sequence !== version) refuse('conflict.changed');", without: '', spec: 'features/events/events' },
  { file: `${api}/features/rooms/edit-post.ts`, line: "if (post.version !== version) refuse('conflict.changed');", without: '', spec: 'features/rooms/versions' },
  { file: `${api}/features/rooms/posts.repository.ts`, line: "where p.id = $1) for no key update'", without: "where p.id = $1)'", spec: 'features/rooms/versions' },
  { file: `${api}/features/rooms/title-topic.ts`, line: "if (topic.version !== version) refuse('conflict.changed');", without: '', spec: 'features/rooms/versions' },
  { file: `${api}/features/rooms/edit-room.ts`, line: "if (room.version !== version) refuse('conflict.changed');", without: '', spec: 'features/rooms/versions' },
  { file: `${api}/features/profiles/save-profile.ts`, line: ".version !== version) refuse('conflict.changed');", without: '.version < 0) version;', spec: 'features/profiles/save-profile' },
  { file: `${api}/features/profiles/confirm-profile.ts`, line: ".version !== version) refuse('conflict.changed');", without: '.version < 0) version;', spec: 'features/profiles/save-profile' },
  { file: `${api}/features/profiles/profile.repository.ts`, line: "from members where id = $1 for no key update'", without: "from members where id = $1'", spec: 'features/profiles/save-profile' },
  { file: `${api}/features/people/set-duty.ts`, line: ".version !== version) refuse('conflict.changed');", without: '.version < 0) version;', spec: 'features/people/administration' },
  { file: `${api}/features/people/duties.ts`, line: "from admission_duty for update'", without: "from admission_duty'", spec: 'features/people/administration' },
  // What a client holds follows the news
  { file: `${live}/answers.ts`, line: "after !== before && event.type === 'topic.removed' && topic ?", without: 'after !== after && topic ?', spec: 'tests/client' },
  { file: `${live}/answers.ts`, line: "  'GET /api/topics/:topicId/writers': held(writers),", without: '', spec: 'tests/client' },
  { file: `${live}/answers.ts`, line: "  'GET /api/inbox': held(inPages(inbox)),", without: '', spec: 'tests/client' },
  { file: `${live}/answers.ts`, line: "  'room.role_set': ['GET /api/rooms/:roomId/members'],", without: '', spec: 'tests/client' },
  { file: `${live}/hold.ts`, line: "if (query.state.fetchStatus !== 'idle') missed.set(", without: 'if (false) missed.set(', spec: 'web/src/features/rooms/live' },
  // Limits
  { file: `${api}/features/events/places.repository.ts`, line: '(capacity is null or taken < capacity) returning', without: 'true returning', spec: 'features/events/' },
  { file: `${api}/features/events/write-feed.ts`, line: 'if (bytes > MOST_BYTES) return entries;', without: '', spec: 'features/events/public-feed' },
  { file: `${shared}/events/events.policy.ts`, line: 'option.waiting === 0 && freeSeats(option) !== 0', without: 'freeSeats(option) !== 0', spec: '(shared|features)/.*events' },
  { file: `${api}/features/contacts/send-request.ts`, line: 'if (today >= SENDS_PER_DAY)', without: 'if (false)', spec: 'features/contacts/' },
  { file: `${shared}/contacts/contacts.policy.ts`, line: "person.availability.free > 0 || 'contact.week_full'", without: 'true', spec: 'features/contacts/' },
  { file: `${api}/platform/realtime/slow-readers.ts`, line: 'if (writeBuffer.length > PACKETS) return true;', without: '', spec: 'platform/realtime/' },
  { file: `${api}/platform/http/outbound.ts`, line: 'if (size > this.policy.bytes)', without: 'if (false)', spec: 'platform/http/outbound' },
  { file: `${api}/platform/http/outbound.ts`, line: 'if (hop > this.policy.redirects)', without: 'if (hop > 20)', spec: 'platform/http/outbound' },
  { file: `${api}/platform/auth/sessions.ts`, line: 'await this.endOldest(memberId);', without: '', spec: 'platform/http/hardening' },
  { file: `${api}/features/people/password-resets.repository.ts`, line: 'where token_hash = $1 and expires_at > $2', without: 'where token_hash = $1 and $2::timestamptz is not null', spec: 'features/people/' },
  { file: `${api}/features/people/invitations.repository.ts`, line: 'where id = $1 and expires_at > $2 and uses < max_uses', without: 'where id = $1 and expires_at > $2', spec: 'features/people/invitations' },
  { file: `${api}/platform/storage/upload.ts`, line: "if (parts.some((part) => part.type === 'field' && part.valueTruncated))", without: 'if (false)', spec: 'platform/http/hardening' },
  { file: `${shared}/kernel/line.ts`, line: ".refine(showsAll, { params: { hidden: true } })", without: '', spec: 'shared/src/kernel/line' },
  { file: `${shared}/kernel/time.ts`, line: 'return wallClockOf(instantOf(wallClock, zone), zone) === wallClock;', without: 'return Boolean(instantOf(wallClock, zone));', spec: 'shared/src/kernel/time' },
  { file: `${api}/features/people/end-credentials.ts`, line: 'await this.neighbours.run(memberId);', without: '', spec: 'features/people/credentials' },
  { file: `${api}/features/people/role-given.ts`, line: "if (!isInvited(invitation, address)) return 'member';", without: '', spec: 'features/people/invitations' },
  { file: `${api}/features/people/own-name.ts`, line: "if (staff.some((one) => skeletonOf(one.name) === looks)) refuse('name.of_staff', { field: 'name' });", without: '', spec: 'features/people/own-name' },
  // Visibility
  { file: `${api}/features/rooms/visibility.ts`, line: "(r.visibility = 'internal' and $1::uuid is not null)", without: "r.visibility = 'internal'", spec: 'features/rooms/' },
  { file: `${api}/features/rooms/rooms.repository.ts`, line: "and visibility <> 'private' and id", without: 'and id', spec: 'features/rooms/' },
  { file: `${shared}/rooms/rooms.policy.ts`, line: "return room.membership !== 'none' || 'not_found';", without: 'return true;', spec: '(shared|features)/.*rooms' },
  { file: `${shared}/rooms/rooms.policy.ts`, line: "if (room.membership === 'none' && !looksAfter(me, room)) return 'room.members_only';", without: '', spec: 'features/rooms/' },
  { file: `${shared}/rooms/rooms.policy.ts`, line: "if (post.deletedBy !== me.id) return wroteIt(me, post) ? 'post.removed' : 'post.not_yours';", without: '', spec: '(shared|features)/.*rooms' },
  { file: `${shared}/events/events.policy.ts`, line: "if (place?.state !== 'registered') return 'event.link_for_registered';", without: '', spec: '(shared|features)/.*events' },
  { file: `${shared}/events/events.policy.ts`, line: "charge(me, event) ?? 'not_found'", without: "{ by: 'own' }", spec: '(shared|features)/.*events' },
  { file: `${shared}/contacts/contacts.policy.ts`, line: "if (me.id !== request.receiverId) return 'not_found';", without: '', spec: 'features/contacts/' },
  { file: `${api}/features/profiles/pictures.ts`, line: 'depicted && maySeePicture(me, depicted) &&', without: 'depicted &&', spec: 'features/profiles/' },
  { file: `${api}/platform/auth/sessions.ts`, line: "where s.token_hash = $1 and s.expires_at > $2 and m.state = 'active'`", without: "where s.token_hash = $1 and $2::timestamptz is not null and m.state = 'active'`", spec: '(platform/auth|features/people)/' },
  // Who asks, and from where
  { file: `${api}/platform/realtime/connections.ts`, line: '(origin === undefined || this.config.origins.includes(origin)) && ', without: '', spec: 'platform/realtime/' },
  { file: `${api}/platform/http/security.ts`, line: ': config.origins.includes(origin);', without: ': true;', spec: 'platform/' },
  { file: `${api}/platform/http/public-address.ts`, line: "globalUnicast.check(address, 'ipv6') && ", without: '', spec: 'platform/http/outbound' },
  { file: `${api}/platform/http/outbound.ts`, line: 'addresses.every((address)', without: 'addresses.some((address)', spec: 'platform/http/outbound' },
  { file: `${api}/platform/http/own-machine.ts`, line: 'isLoopback(host) &&', without: '', spec: 'features/people/example-accounts' },
  { file: `${api}/platform/http/own-machine.ts`, line: '&& !Object.keys(headers).some((name) => FORWARDING.test(name))', without: '', spec: 'features/people/example-accounts' },
  { file: `${api}/platform/config/config.ts`, line: '&& this.trustedProxies === 0', without: '', spec: 'features/people/example-accounts' },
  { file: `${api}/example/matching-mode.ts`, line: "if (mode === 'production' && found!.example)", without: 'if (false)', spec: 'src/example/' },
  { file: `${api}/platform/database/prepared.ts`, line: 'if (!values.length) return { text };', without: '', spec: 'platform/database/' },
  { file: `${api}/platform/realtime/connections.ts`, line: ' && !this.isFull(this.networkOf(request))', without: '', spec: 'platform/realtime/' },
  { file: `${shared}/kernel/own-path.ts`, line: 'origin === HERE && !/^\\/[/\\\\]/.test(pathname)', without: 'origin === HERE', spec: 'kernel/own-path' },
];
