import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ApiKeys, type ApiKeyScope } from '#ledger';
import { Clock, Config } from '#platform';

/** Somebody with a key. */
export interface Caller {
  /** The key's id; `bootstrap` for the one of the environment. */
  readonly key: string;
  readonly scope: ApiKeyScope;
}

/** How long a key is believed without asking the ledger again: the longest that a revoked one still works elsewhere. */
const trustMs = 10_000;
/** The most keys at hand, wrong ones included, so that guessing fills no memory. */
const capacity = 10_000;
/** Long enough for any key of ours. */
const keyLimit = 256;

const bearer = /^Bearer +([\x21-\x7e]+) *$/i;

/** Tells who calls. It knows keys by their hash alone, so neither memory nor timing gives one away. */
@Injectable()
export class KeyRing {
  private readonly known = new Map<string, { readonly caller: Caller | null; readonly until: number }>();
  private readonly bootstrap: string | null;

  constructor(
    private readonly keys: ApiKeys,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.bootstrap = config.adminKey === null ? null : digestOf(config.adminKey);
  }

  /** Who calls, where that is known at once: null for nobody; undefined where {@link KeyRing.ask} must be asked. */
  peek(authorization: string | undefined): Caller | null | undefined {
    const secret = secretOf(authorization);
    if (secret === null) return null;
    const digest = digestOf(secret);
    // Both sides are hashes: how long comparing takes says nothing about the key.
    if (digest === this.bootstrap) return bootstrapCaller;
    const known = this.known.get(digest);
    return known !== undefined && known.until > this.clock.now() ? known.caller : undefined;
  }

  /** Who calls, by the ledger; null for nobody. */
  async ask(authorization: string | undefined): Promise<Caller | null> {
    const secret = secretOf(authorization);
    if (secret === null) return null;
    const key = await this.keys.verify(secret);
    const caller = key === null ? null : { key: key.id, scope: key.scope };
    this.remember(digestOf(secret), caller);
    return caller;
  }

  /** Forgets what is at hand, because a key was revoked. */
  forget(): void {
    this.known.clear();
  }

  private remember(digest: string, caller: Caller | null): void {
    this.known.delete(digest);
    this.known.set(digest, { caller, until: this.clock.now() + trustMs });
    if (this.known.size <= capacity) return;
    const { value: oldest } = this.known.keys().next();
    if (oldest !== undefined) this.known.delete(oldest);
  }
}

const bootstrapCaller: Caller = { key: 'bootstrap', scope: 'admin' };

function secretOf(authorization: string | undefined): string | null {
  if (authorization === undefined || authorization.length > keyLimit) return null;
  return bearer.exec(authorization)?.[1] ?? null;
}

function digestOf(secret: string): string {
  return hash('sha256', secret, 'base64');
}
