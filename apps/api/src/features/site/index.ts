export { Site } from './site.js';
export { SiteModule } from './site.module.js';
