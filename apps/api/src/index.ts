export { ApiModule } from './api.module.js';
export { createApi, type ApiOptions } from './create-api.js';
export type { Page } from './http/pages.js';
