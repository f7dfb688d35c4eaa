import { Controller } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as institutions from '@querschnitt/shared/institutions/institutions.contract';
import { Input, Me, Route } from '../../platform/http/route.js';
import { Institutions } from './institutions.query.js';

@Controller()
export class InstitutionsController {
  constructor(private readonly institutions: Institutions) {}

  @Route(institutions.listInstitutions) list(
    @Me() me: Actor,
    @Input() input: In<typeof institutions.listInstitutions>,
  ) {
    return this.institutions.list(me, input);
  }

  @Route(institutions.showInstitution) show(
    @Me() me: Actor,
    @Input() { slug }: In<typeof institutions.showInstitution>,
  ) {
    return this.institutions.show(me, slug);
  }
}
