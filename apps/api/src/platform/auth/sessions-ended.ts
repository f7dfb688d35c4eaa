import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** Ids of sessions that have just ended; sockets listen and close. */
@Injectable()
export class SessionsEnded extends Subject<string[]> {}
