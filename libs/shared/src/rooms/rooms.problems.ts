import { defineProblems } from '../kernel/problem.js';

export const roomsProblems = defineProblems({
  'room.name_taken': {
    status: 409,
    de: 'Einen Raum mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen.',
    en: 'There is already a room of this name. Please choose another.',
  },
  'room.kept_public': {
    status: 409,
    de: 'Diesen Raum braucht die Plattform für die Gespräche zu Terminen; er bleibt öffentlich.',
    en: 'The platform needs this room for the conversations about events; it stays public.',
  },
  'room.owners_only': {
    status: 403,
    de: 'Das dürfen nur die Ansprechpersonen des Raums.',
    en: 'Only the owners of the room may do this.',
  },
  'room.members_only': {
    status: 403,
    de: 'Frühere Fassungen sehen nur Mitglieder des Raums.',
    en: 'Only members of the room see earlier versions.',
  },
  'room.last_owner': {
    status: 409,
    de: 'Der Raum braucht eine Ansprechperson. Bitte benennen Sie zuerst eine andere.',
    en: 'The room needs an owner. Please name another one first.',
  },
  'room.invitation_needed': {
    status: 403,
    de: 'In diesen Raum kommt man auf Einladung.',
    en: 'This room is by invitation.',
  },
  'topic.title_not_yours': {
    status: 403,
    de: 'Den Titel ändert, wer das Thema eröffnet hat oder den Raum betreut.',
    en: 'Only the person who opened the topic or a moderator of the room can change the title.',
  },
  'topic.solution_not_yours': {
    status: 403,
    de: 'Die Lösung bestimmt, wer das Thema eröffnet hat oder den Raum betreut.',
    en: 'Only the person who opened the topic or a moderator of the room can choose the solution.',
  },
  'topic.solution_elsewhere': {
    status: 422,
    de: 'Dieser Beitrag gehört nicht zum Thema oder ist gelöscht.',
    en: 'This post is not part of the topic, or it was deleted.',
  },
  'post.id_used': {
    status: 409,
    de: 'Unter dieser Kennung ist schon ein anderer Beitrag gespeichert. Ihr Text ist noch da; bitte senden Sie ihn erneut.',
    en: 'A different post is stored under this id. Your text is still here; please send it again.',
  },
  'post.not_yours': {
    status: 403,
    de: 'Ändern kann einen Beitrag nur, wer ihn geschrieben hat.',
    en: 'Only its author may change a post.',
  },
  'post.removed': {
    status: 403,
    de: 'Diesen Beitrag hat die Moderation entfernt. Zurückholen kann ihn nur, wer ihn entfernt hat.',
    en: 'This post was removed by a moderator. Only they can restore it.',
  },
  'post.note_needed': {
    status: 422,
    de: 'Bitte nennen Sie den Grund in eigenen Worten.',
    en: 'Please give the reason in your own words.',
  },
  'post.note_quotes': {
    status: 422,
    de: 'Bitte wiederholen Sie nicht, was im Beitrag stand: Es soll ja weg sein.',
    en: 'Please do not repeat what the post said: it is meant to be gone.',
  },
  'topic.not_empty': {
    status: 409,
    de: 'In diesem Thema stehen noch Beiträge. Entfernen lässt es sich, wenn alle gelöscht sind.',
    en: 'There are still posts in this topic. It can be removed once all of them are deleted.',
  },
  'topic.not_yours': {
    status: 403,
    de: 'Ein Thema entfernt, wer es eröffnet hat oder den Raum betreut.',
    en: 'Only the person who opened the topic or a moderator of the room can remove it.',
  },
  'post.deleted': {
    status: 409,
    de: 'Dieser Beitrag ist inzwischen gelöscht.',
    en: 'This post has been deleted meanwhile.',
  },
  'post.undo_over': {
    status: 409,
    de: 'Zurückholen geht nur in den ersten zehn Minuten nach dem Löschen.',
    en: 'A post can be restored only within ten minutes of its deletion.',
  },
  'post.reply_elsewhere': {
    status: 422,
    de: 'Der Beitrag, auf den Sie antworten, gehört nicht zu diesem Thema.',
    en: 'The post you reply to is not part of this topic.',
  },
});
