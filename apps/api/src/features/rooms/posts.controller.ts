import { Controller } from '@nestjs/common';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as posts from '@querschnitt/shared/rooms/posts.contract';
import { Input, Me, Route } from '../../platform/http/route.js';
import { DeletePost } from './delete-post.js';
import { EditPost } from './edit-post.js';
import { PostPages } from './post-pages.js';
import { RemovePost } from './remove-post.js';
import { ReactToPost } from './react-to-post.js';
import { SendPost } from './send-post.js';

@Controller()
export class PostsController {
  constructor(
    private readonly pages: PostPages,
    private readonly sendPost: SendPost,
    private readonly editPost: EditPost,
    private readonly deletePost: DeletePost,
    private readonly removePost: RemovePost,
    private readonly reactToPost: ReactToPost,
  ) {}

  @Route(posts.sendPost) send(@Me() me: Member, @Input() input: In<typeof posts.sendPost>) {
    return this.sendPost.run(me, input);
  }
  @Route(posts.editPost) edit(@Me() me: Member, @Input() input: In<typeof posts.editPost>) {
    return this.editPost.run(me, input);
  }
  @Route(posts.postSource) source(@Me() me: Member, @Input() { postId }: In<typeof posts.postSource>) {
    return this.editPost.source(me, postId);
  }
  @Route(posts.deletePost) remove(@Me() me: Member, @Input() { postId }: In<typeof posts.deletePost>) {
    return this.deletePost.run(me, postId);
  }
  @Route(posts.removePost) takeAway(@Me() me: Member, @Input() input: In<typeof posts.removePost>) {
    return this.removePost.run(me, input);
  }
  @Route(posts.showRemoval) removal(@Me() me: Member, @Input() { postId }: In<typeof posts.showRemoval>) {
    return this.removePost.show(me, postId);
  }
  @Route(posts.restorePost) restore(@Me() me: Member, @Input() { postId }: In<typeof posts.restorePost>) {
    return this.deletePost.restore(me, postId);
  }
  @Route(posts.reactToPost) react(@Me() me: Member, @Input() input: In<typeof posts.reactToPost>) {
    return this.reactToPost.run(me, input, true);
  }
  @Route(posts.takeReactionBack) unreact(@Me() me: Member, @Input() input: In<typeof posts.takeReactionBack>) {
    return this.reactToPost.run(me, input, false);
  }
  @Route(posts.locatePost) locate(@Me() me: Actor, @Input() { postId }: In<typeof posts.locatePost>) {
    return this.pages.locate(me, postId);
  }
  @Route(posts.postHistory) history(@Me() me: Member, @Input() { postId }: In<typeof posts.postHistory>) {
    return this.pages.history(me, postId);
  }
  @Route(posts.previewPost) preview(@Me() me: Member, @Input() input: In<typeof posts.previewPost>) {
    return this.pages.preview(me, input);
  }
}
