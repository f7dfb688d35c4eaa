import { Controller } from '@nestjs/common';
import * as imports from '@querschnitt/shared/events/imports.contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { FastifyRequest } from 'fastify';
import { Input, Me, Request, Route } from '../../platform/http/route.js';
import { uploadOf } from '../../platform/storage/upload.js';
import { ApplyImport } from './apply-import.js';
import { PreviewImport } from './preview-import.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly previewing: PreviewImport,
    private readonly applying: ApplyImport,
  ) {}

  @Route(imports.previewImport) async preview(
    @Me() me: Member,
    @Input() { address }: In<typeof imports.previewImport>,
    @Request() request: FastifyRequest,
  ) {
    return this.previewing.run(me, { address, file: await uploadOf(request) });
  }

  @Route(imports.applyImport) apply(@Me() me: Member, @Input() input: In<typeof imports.applyImport>) {
    return this.applying.run(me, input);
  }
}
