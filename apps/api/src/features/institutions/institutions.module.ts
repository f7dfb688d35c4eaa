import { Module } from '@nestjs/common';
import { InstitutionsController } from './institutions.controller.js';
import { Institutions } from './institutions.query.js';

@Module({ controllers: [InstitutionsController], providers: [Institutions] })
export class InstitutionsModule {}
