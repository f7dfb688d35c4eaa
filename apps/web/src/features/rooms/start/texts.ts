import { defineTexts, plural } from '../../../platform/texts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export interface News {
  toMe: number;
  posts: number;
  conversations: number;
}

/** Somebody reads four posts in a minute. */
const minutes = ({ posts }: News) => Math.max(1, Math.round(posts / 4));

export const texts = defineTexts({
  de: {
    news: 'Neues',
    title: 'Neues für Sie',
    nothing: 'Alles gelesen',
    nothingText: 'In Ihren Räumen ist seit Ihrem letzten Besuch nichts hinzugekommen.',
    intro: (news: News) => {
      const posts = `${plural(news.posts, { one: 'ein neuer Beitrag', other: `${news.posts} neue Beiträge` })} in ${plural(news.conversations, { one: 'einem Gespräch', other: `${news.conversations} Gesprächen` })}`;
      const toMe =
        news.toMe > 0
          ? `${plural(news.toMe, { one: 'eine Antwort an Sie', other: `${news.toMe} Antworten an Sie` })}, `
          : '';
      return `${capital(toMe + posts)}. Das liest sich in etwa ${plural(minutes(news), { one: 'einer Minute', other: `${minutes(news)} Minuten` })}.`;
    },
    readAll: 'Alles gelesen',
    allRead: 'Alles gilt als gelesen.',
    toYou: 'An Sie',
    roomsForYou: 'Räume für Sie',
    ask: 'Frage stellen',
    mentions: (name: string) => `${name} erwähnt Sie`,
    replies: (name: string) => `${name} antwortet Ihnen`,
    gone: 'Ein ehemaliges Mitglied',
    in: 'in ',
    reply: 'Antworten',
    talks: 'Gespräche mit Neuem',
    allRooms: 'alle Räume',
    resolved: 'Gelöst',
    deletedPost: 'Beitrag gelöscht',
    you: 'Sie',
  },
  en: {
    news: 'News',
    title: 'News for you',
    nothing: 'All read',
    nothingText: 'Nothing new in your rooms since your last visit.',
    intro: (news: News) => {
      const posts = `${plural(news.posts, { one: 'one new post', other: `${news.posts} new posts` })} in ${plural(news.conversations, { one: 'one conversation', other: `${news.conversations} conversations` })}`;
      const toMe =
        news.toMe > 0
          ? `${plural(news.toMe, { one: 'one answer to you', other: `${news.toMe} answers to you` })}, `
          : '';
      return `${capital(toMe + posts)}. About ${plural(minutes(news), { one: 'one minute', other: `${minutes(news)} minutes` })} of reading.`;
    },
    readAll: 'Mark all as read',
    allRead: 'Everything is marked as read.',
    toYou: 'To you',
    roomsForYou: 'Rooms for you',
    ask: 'Ask a question',
    mentions: (name: string) => `${name} mentions you`,
    replies: (name: string) => `${name} replies to you`,
    gone: 'A former member',
    in: 'in ',
    reply: 'Reply',
    talks: 'Conversations with new posts',
    allRooms: 'all rooms',
    resolved: 'Resolved',
    deletedPost: 'Post deleted',
    you: 'You',
  },
});
