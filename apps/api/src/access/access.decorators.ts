import { applyDecorators, SetMetadata, type CustomDecorator } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { ApiKeyScope } from '#ledger';

/** Who may call a route. */
export interface Access {
  /** The key must have one of these scopes, or be an admin's; empty: nobody is asked. */
  readonly scopes: readonly ApiKeyScope[];
  /** Whether callers on this very machine need no key. */
  readonly openOnLoopback: boolean;
}

export const accessKey = 'hongbao:access';

/** Asks for a key with one of these scopes. An admin's key may do everything. */
export function Scopes(...scopes: readonly [ApiKeyScope, ...ApiKeyScope[]]): ClassDecorator & MethodDecorator {
  return restricted({ scopes, openOnLoopback: false });
}

/** Asks for a key, except from this very machine: for a metrics collector beside the service. */
export function ScopesOffLoopback(
  ...scopes: readonly [ApiKeyScope, ...ApiKeyScope[]]
): ClassDecorator & MethodDecorator {
  return restricted({ scopes, openOnLoopback: true });
}

/** Asks nobody. */
export function OpenToAll(): CustomDecorator {
  return SetMetadata(accessKey, { scopes: [], openOnLoopback: true } satisfies Access);
}

function restricted(access: Access): ClassDecorator & MethodDecorator {
  return applyDecorators(
    SetMetadata(accessKey, access),
    ApiBearerAuth('key'),
    ApiExtension('x-scopes', access.scopes),
    ...(access.openOnLoopback ? [ApiExtension('x-open-on-loopback', true)] : []),
  );
}
