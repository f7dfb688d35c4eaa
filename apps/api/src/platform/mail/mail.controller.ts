import { Controller } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import { listMails } from '@querschnitt/shared/mail/mail.contract';
import type { FastifyRequest } from 'fastify';
import { Input, Request, Route } from '../http/route.js';
import { MailsQuery } from './mails.query.js';

@Controller()
export class MailController {
  constructor(private readonly mails: MailsQuery) {}

  @Route(listMails)
  list(@Input() input: In<typeof listMails>, @Request() request: FastifyRequest) {
    return this.mails.run(input, request);
  }
}
