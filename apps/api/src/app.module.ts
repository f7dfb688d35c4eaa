import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ContactsModule } from './features/contacts/index.js';
import { ExpertsModule } from './features/experts/index.js';
import { EventsModule } from './features/events/index.js';
import { ImportsModule } from './features/imports/index.js';
import { InstitutionsModule } from './features/institutions/index.js';
import { PeopleModule } from './features/people/index.js';
import { ProfilesModule } from './features/profiles/index.js';
import { RoomsModule } from './features/rooms/index.js';
import { SiteModule } from './features/site/index.js';
import { StartModule } from './features/start/index.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import { BackupModule } from './platform/backup/backup.module.js';
import type { Clock } from './platform/clock/clock.js';
import { ClockModule } from './platform/clock/clock.module.js';
import type { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { DecoratorsModule } from './platform/decorators/decorators.module.js';
import { DomainEventsModule } from './platform/domain-events/domain-events.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { LimitsModule } from './platform/limits/limits.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { MetricsModule } from './platform/metrics/metrics.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';
import { SearchModule } from './platform/search/search.module.js';
import { SettingsModule } from './platform/settings/settings.module.js';
import { StorageModule } from './platform/storage/storage.module.js';

/** The application: platform first, then the features, older before younger. */
@Module({})
export class AppModule {
  static with(config: Config, source: DataSource, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        ClockModule.with(clock),
        DatabaseModule.on(source),
        SettingsModule,
        MetricsModule,
        DecoratorsModule,
        JobsModule,
        DomainEventsModule,
        AuthModule,
        HttpModule,
        AuditModule,
        LimitsModule,
        MailModule,
        RealtimeModule,
        SearchModule,
        StorageModule,
        BackupModule,
        SiteModule,
        PeopleModule,
        RoomsModule,
        EventsModule,
        InstitutionsModule,
        ProfilesModule,
        ContactsModule,
        ExpertsModule,
        ImportsModule,
        StartModule,
      ],
    };
  }
}
