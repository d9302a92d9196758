export { ApiModule } from './api.module.js';
export { createApi, createListener, type ApiOptions, type ListenerOptions } from './create-api.js';
export type { Page } from './http/pages.js';
