import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { ImportFile } from './import-file.js';
import { ImportRepository } from './import.repository.js';
import { ImportsController } from './imports.controller.js';
import { JudgeLines } from './judge-lines.js';

@Module({
  imports: [PeopleModule],
  controllers: [ImportsController],
  providers: [ImportFile, ImportRepository, JudgeLines],
})
export class ImportsModule {}
