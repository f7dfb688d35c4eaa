import { Module } from '@nestjs/common';
import { Availabilities } from './availabilities.query.js';

@Module({ providers: [Availabilities], exports: [Availabilities] })
export class ContactsModule {}
