import { defineProblems } from '../kernel/problem.js';

export const roomsProblems = defineProblems({
  'room.name_taken': { status: 409, de: 'Einen Raum mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen.', en: 'There is already a room of this name. Please choose another.' },
  'room.owners_only': { status: 403, de: 'Das dürfen nur die Ansprechpersonen des Raums.', en: 'Only the owners of the room may do this.' },
  'room.last_owner': { status: 409, de: 'Der Raum braucht eine Ansprechperson. Bitte benennen Sie zuerst eine andere.', en: 'The room needs an owner. Please name another one first.' },
  'room.invitation_needed': { status: 403, de: 'In diesen Raum kommt man auf Einladung.', en: 'This room is by invitation.' },
  'topic.title_not_yours': { status: 403, de: 'Den Titel ändert, wer das Thema eröffnet hat oder den Raum betreut.', en: 'The title is changed by whoever opened the topic or looks after the room.' },
  'topic.solution_not_yours': { status: 403, de: 'Die Lösung bestimmt, wer das Thema eröffnet hat oder den Raum betreut.', en: 'The solution is chosen by whoever opened the topic or looks after the room.' },
  'topic.solution_elsewhere': { status: 422, de: 'Dieser Beitrag gehört nicht zum Thema oder ist gelöscht.', en: 'This post is not part of the topic, or it was deleted.' },
  'post.id_used': { status: 409, de: 'Unter dieser Kennung ist schon ein anderer Beitrag gespeichert. Ihr Text ist noch da; bitte senden Sie ihn erneut.', en: 'A different post is stored under this id. Your text is still here; please send it again.' },
  'post.not_yours': { status: 403, de: 'Ändern kann einen Beitrag nur, wer ihn geschrieben hat.', en: 'Only its author may change a post.' },
  'post.deleted': { status: 409, de: 'Dieser Beitrag ist inzwischen gelöscht.', en: 'This post has been deleted meanwhile.' },
  'post.undo_over': { status: 409, de: 'Zurückholen geht nur in den ersten zehn Minuten nach dem Löschen.', en: 'A post can be brought back only within ten minutes of its deletion.' },
  'post.reply_elsewhere': { status: 422, de: 'Der Beitrag, auf den Sie antworten, gehört nicht zu diesem Thema.', en: 'The post you reply to is not part of this topic.' },
});
