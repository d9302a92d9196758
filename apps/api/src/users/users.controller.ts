import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Account } from '#domain';
import { AccountDirectory } from '#intake';
import { EnvelopeBook } from '#ledger';
import { Failure } from '#platform';
import { Scopes } from '../access/access.decorators.js';
import { Answers, Problems, Takes } from '../docs/document.decorators.js';
import { EnvelopeView, type ListedEnvelope } from '../envelopes/envelope.view.js';
import { NameParam } from '../rules/name.param.js';
import { invalid } from '../rules/rules.pipe.js';
import { NewUser, PageQuery } from './users.dto.js';

/** What a user has, and is about to have. Amounts in minor units. */
interface Wallet extends Balance {
  readonly user: string;
  readonly balances: readonly Balance[];
}

interface Balance {
  readonly currency: string;
  readonly paid: number;
  readonly promised: number;
}

const nothingYet: Balance = { currency: 'CNY', paid: 0, promised: 0 };
const defaultPage = 50;

@ApiTags('users')
@Controller('v1/users')
export class UsersController {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly envelopes: EnvelopeBook,
    private readonly view: EnvelopeView,
  ) {}

  @Post()
  @Scopes('producer')
  @ApiOperation({ summary: 'Register a user; again: the same user, and what was registered first stands' })
  @Takes(NewUser)
  @Answers(201, 'User', 'Registered.')
  @Answers(200, 'User', 'Was registered before.')
  async register(@Body() body: NewUser, @Res({ passthrough: true }) reply: FastifyReply): Promise<Account> {
    const { id, device = null, invitedBy = null } = body;
    if (invitedBy === id) throw invalid([{ field: 'invitedBy', message: 'must be another user' }]);
    const { account, created } = await this.accounts.register({ id, device, invitedBy });
    reply.code(created ? 201 : 200);
    return { id: account.id, device: account.device, invitedBy: account.invitedBy };
  }

  @Get(':id/wallet')
  @Scopes('producer', 'reader')
  @ApiOperation({ summary: 'What a user was paid, and what is promised' })
  @Answers(200, 'Wallet')
  @Problems('not_found')
  async wallet(@Param('id', NameParam) user: string): Promise<Wallet> {
    const balances = await this.envelopes.wallet(user);
    if (balances.length === 0) await this.requireUser(user);
    return { user, ...(balances[0] ?? nothingYet), balances };
  }

  @Get(':id/envelopes')
  @Scopes('producer', 'reader')
  @ApiOperation({ summary: "A user's envelopes, newest first, in pages" })
  @ApiQuery({ name: 'cursor', required: false, schema: { $ref: '#/components/schemas/PageQuery/properties/cursor' } })
  @ApiQuery({ name: 'limit', required: false, schema: { $ref: '#/components/schemas/PageQuery/properties/limit' } })
  @Answers(200, 'EnvelopePage')
  @Problems('not_found', 'invalid')
  async list(
    @Param('id', NameParam) user: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<{ items: ListedEnvelope[]; next: string | null }> {
    const size = limit === undefined ? defaultPage : Number(limit);
    const { envelopes, next } = await this.envelopes.ofUser(user, size, cursor ?? null);
    if (envelopes.length === 0) await this.requireUser(user);
    return { items: await Promise.all(envelopes.map((envelope) => this.view.of(envelope))), next };
  }

  /** Campaigns that are open to all have winners who never registered: they are known by their envelopes. */
  private async requireUser(id: string): Promise<void> {
    await this.accounts.fetch([id]);
    if (this.accounts.peek(id) === null) throw new Failure('not_found', `There is no user "${id}".`);
  }
}
