import { Injectable } from '@nestjs/common';
import type { Invariant } from '../ledger.port.js';

/** A part of the audit that another room is competent for, such as the channel's own statement. */
export abstract class AuditCheck {
  abstract check(): Promise<readonly Invariant[]>;
}

/** The checks beside those of the books. A room adds its own when its module starts. */
@Injectable()
export class AuditChecks {
  private readonly checks: AuditCheck[] = [];

  add(check: AuditCheck): void {
    this.checks.push(check);
  }

  all(): readonly AuditCheck[] {
    return this.checks;
  }
}
