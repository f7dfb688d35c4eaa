import { Injectable } from '@nestjs/common';
import { handlesIn } from '../../platform/text/mentions.js';
import { type Rendered, renderMarkdown } from '../../platform/text/markdown.js';
import { PeopleQuery } from './people.query.js';
import type { RoomSnapshot } from './rooms.repository.js';

/** Renders what is written in a room; it can name whoever can read there, and nobody else. */
@Injectable()
export class PostText {
  constructor(private readonly people: PeopleQuery) {}

  async render(source: string, room: RoomSnapshot): Promise<Rendered> {
    const handles = handlesIn(source);
    return renderMarkdown(source, handles.length ? await this.people.named(room, handles) : undefined);
  }
}
