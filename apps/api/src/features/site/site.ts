import { Injectable } from '@nestjs/common';
import { type Site as Stated, type SiteFacts, unsetSite } from '@querschnitt/shared/site/site.schema';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/settings/settings.js';

const NAME = 'site';
/** Another node may have changed it; every page says it, so it is not asked for with each. */
const KEPT_MS = 10_000;

/** What this installation is called and who runs it. */
@Injectable()
export class Site {
  private kept: { site: Promise<Stated>; until: number } | undefined;
  private last: SiteFacts = unsetSite;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** As it was at most ten seconds ago, or when the database last answered. */
  async facts(): Promise<SiteFacts> {
    this.last = await this.recent().catch(() => this.last);
    const { name, town } = this.last;
    return { name, town };
  }

  async show(): Promise<Stated> {
    return { ...unsetSite, ...(await this.settings.get<Partial<Stated>>(NAME)) };
  }

  /** Locks it until the transaction ends. */
  async lock(): Promise<Stated> {
    return { ...unsetSite, ...(await this.settings.lock<Partial<Stated>>(NAME, {})) };
  }

  save(site: Stated) {
    return this.settings.set(NAME, site);
  }

  forget() {
    this.kept = undefined;
  }

  private recent() {
    const now = this.clock.now().getTime();
    if (this.kept && now < this.kept.until) return this.kept.site;
    const site = this.show();
    this.kept = { site, until: now + KEPT_MS };
    // A database that is away for a moment is asked again.
    site.catch(() => this.forget());
    return site;
  }
}
