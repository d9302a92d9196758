import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Which methods each path takes, so that a wrong method can be told from a wrong path. */
@Injectable()
export class RouteTable {
  private readonly patterns = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();

  /** Notes every route that is added from now on. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      let known = this.patterns.get(url);
      if (known === undefined) {
        const pattern = new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`);
        this.patterns.set(url, (known = { pattern, methods: new Set() }));
      }
      for (const each of [method].flat()) known.methods.add(each);
    });
  }

  methodsOf(path: string): readonly string[] {
    const methods = new Set<string>();
    for (const known of this.patterns.values()) {
      if (known.pattern.test(path)) known.methods.forEach((method) => methods.add(method));
    }
    return [...methods].sort();
  }
}
