import { Global, Module } from '@nestjs/common';
import { EditSite } from './edit-site.js';
import { Site } from './site.js';
import { SiteController } from './site.controller.js';

/** Mails of all features name the installation. */
@Global()
@Module({ controllers: [SiteController], providers: [EditSite, Site], exports: [Site] })
export class SiteModule {}
