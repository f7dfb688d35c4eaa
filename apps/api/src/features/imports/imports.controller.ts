import { Controller } from '@nestjs/common';
import * as imports from '@querschnitt/shared/imports/imports.contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { FastifyRequest } from 'fastify';
import { Me, Request, Route } from '../../platform/http/route.js';
import { uploadOf } from '../../platform/storage/upload.js';
import { ImportFile } from './import-file.js';

@Controller()
export class ImportsController {
  constructor(private readonly file: ImportFile) {}

  @Route(imports.previewListImport) async preview(@Request() request: FastifyRequest) {
    return this.file.preview(await uploadOf(request));
  }

  @Route(imports.runListImport) async run(@Me() me: Member, @Request() request: FastifyRequest) {
    return this.file.run(me, await uploadOf(request));
  }
}
