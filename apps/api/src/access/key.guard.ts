import { isIPv6 } from 'node:net';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Failure } from '#platform';
import { accessKey, type Access } from './access.decorators.js';
import { KeyRing, type Caller } from './key.ring.js';

/** Lets through whoever the route admits. A route that says nothing admits nobody. */
@Injectable()
export class KeyGuard implements CanActivate {
  private readonly accesses = new Map<unknown, Access>();

  constructor(
    private readonly reflector: Reflector,
    private readonly ring: KeyRing,
  ) {}

  /** Answers at once for a key that is at hand: this stands on the hot path. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = this.accessOf(context);
    if (access.scopes.length === 0) return true;
    const { headers, raw } = context.getArgByIndex<FastifyRequest>(0);
    if (access.openOnLoopback && headers.authorization === undefined && isLoopback(raw.socket.remoteAddress))
      return true;
    const caller = this.ring.peek(headers.authorization);
    if (caller !== undefined) return admit(caller, access, headers.authorization);
    return this.ring.ask(headers.authorization).then((found) => admit(found, access, headers.authorization));
  }

  private accessOf(context: ExecutionContext): Access {
    const handler = context.getHandler();
    let access = this.accesses.get(handler);
    if (access === undefined) {
      const targets = [handler, context.getClass()];
      access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, targets) ?? onlyAdmins;
      this.accesses.set(handler, access);
    }
    return access;
  }
}

const onlyAdmins: Access = { scopes: ['admin'], openOnLoopback: false };

function admit(caller: Caller | null, { scopes }: Access, authorization: string | undefined): true {
  if (caller === null) {
    const message =
      authorization === undefined
        ? 'Send "Authorization: Bearer" and an API key; an admin makes keys with POST /v1/keys.'
        : 'This API key is not known here, or was revoked.';
    throw new Failure('unauthenticated', message);
  }
  if (caller.scope !== 'admin' && !scopes.includes(caller.scope)) {
    const list = scopes.join(' or ');
    throw new Failure('forbidden', `This needs a key with the scope ${list}; this one has ${caller.scope}.`);
  }
  return true;
}

export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = isIPv6(address) ? address.toLowerCase().replace(/^::ffff:/, '') : address;
  return plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain);
}
