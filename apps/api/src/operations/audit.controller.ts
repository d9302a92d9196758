import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Auditor, type Invariant } from '#ledger';
import { Scopes } from '../access/access.decorators.js';
import { Answers } from '../docs/document.decorators.js';

@ApiTags('operations')
@Controller('v1/audit')
export class AuditController {
  /** An audit reads all the books, so those who ask at the same time share one. */
  private running: Promise<{ ok: boolean; invariants: readonly Invariant[] }> | null = null;

  constructor(private readonly auditor: Auditor) {}

  @Get()
  @Scopes('reader')
  @ApiOperation({ summary: 'Prove the books from the stored data alone' })
  @Answers(200, 'Audit')
  audit(): Promise<{ ok: boolean; invariants: readonly Invariant[] }> {
    this.running ??= this.auditor.audit().finally(() => {
      this.running = null;
    });
    return this.running;
  }
}
