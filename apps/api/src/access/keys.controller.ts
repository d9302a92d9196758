import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { ApiKeys, type ApiKey, type ApiKeyScope } from '#ledger';
import { Failure } from '#platform';
import { Answers, Problems, Takes } from '../docs/document.decorators.js';
import { IsId } from '../rules/field.decorators.js';
import { Scopes } from './access.decorators.js';
import { KeyRing } from './key.ring.js';

const keyScopes = ['admin', 'producer', 'reader'] as const satisfies ApiKeyScope[];

export class NewKey {
  @IsId()
  @JSONSchema({ description: 'Whose key it is, for people.' })
  name!: string;

  @IsIn(keyScopes, { message: `must be one of ${keyScopes.join(', ')}` })
  @JSONSchema({ description: 'admin: everything. producer: sends interactions, chat and users. reader: looks.' })
  scope!: ApiKeyScope;
}

/** A key as it is listed. */
export interface KeyView {
  readonly id: string;
  readonly name: string;
  readonly scope: ApiKeyScope;
  readonly prefix: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

@ApiTags('keys')
@Scopes('admin')
@Controller('v1/keys')
export class KeysController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly ring: KeyRing,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Make a key; its secret is told this once' })
  @Takes(NewKey)
  @Answers(201, 'NewKeyAnswer')
  async create(@Body() { name, scope }: NewKey): Promise<KeyView & { secret: string }> {
    const { key, secret } = await this.keys.create(name, scope);
    return { ...viewKey(key), secret };
  }

  @Get()
  @ApiOperation({ summary: 'All keys, without their secrets' })
  @Answers(200, 'KeyList')
  async list(): Promise<{ items: KeyView[] }> {
    return { items: (await this.keys.list()).map(viewKey) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key: at once here, within ten seconds in every process' })
  @Answers(204, null)
  @Problems('not_found')
  async revoke(@Param('id') id: string): Promise<void> {
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    if (!uuid.test(id) || !(await this.keys.revoke(id))) {
      throw new Failure('not_found', 'There is no such key in force.');
    }
    this.ring.forget();
  }
}

function viewKey({ id, name, scope, prefix, createdAt, revokedAt }: ApiKey): KeyView {
  const at = { createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
  return { id, name, scope, prefix, ...at };
}
