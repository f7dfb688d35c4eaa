import type { ContactRequest } from '@querschnitt/shared/contacts/contact.schema';
import type { StoredRequest } from './contact.repository.js';

/** A request from the side of one of the two. */
export function presentRequest(memberId: string, request: StoredRequest): ContactRequest {
  const box = request.receiverId === memberId ? 'in' : 'out';
  const { id, topic, text, answerBy, state, answer } = request;
  return {
    id,
    box,
    topic,
    text,
    answerBy,
    state,
    answer,
    person: box === 'in' ? request.sender : request.receiver,
    createdAt: request.createdAt.toISOString(),
    settledAt: request.settledAt?.toISOString() ?? null,
  };
}
