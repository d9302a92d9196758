import { Injectable } from '@nestjs/common';
import type { Account } from '#domain';
import { Gate } from '#gate';
import { AccountRegister } from '#ledger';

/** How many accounts are kept at hand; the oldest go first. About 200 bytes each. */
const capacity = 200_000;

/** Registered users, with those who chat at hand. Registering goes through here, so that a new user may win at once. */
@Injectable()
export class AccountDirectory {
  /** Null: looked for and not found; {@link AccountDirectory.register} corrects it. */
  private readonly known = new Map<string, Account | null>();

  constructor(
    private readonly accounts: AccountRegister,
    private readonly gate: Gate,
  ) {}

  async register(account: Account): Promise<{ account: Account; created: boolean }> {
    const registered = await this.accounts.register(account);
    this.remember(registered.account.id, registered.account);
    return registered;
  }

  /** Makes sure that {@link AccountDirectory.peek} answers for all of these. One query at most. */
  async fetch(ids: Iterable<string>): Promise<void> {
    const missing = new Set<string>();
    for (const id of ids) {
      const account = this.known.get(id);
      // Who is asked for moves to the young end, or the newcomers below could push them out before they are used.
      // Where there are other processes, somebody unknown may have registered with one of them since.
      if (account === undefined || (account === null && this.gate.shared)) missing.add(id);
      else this.remember(id, account);
    }
    if (missing.size === 0) return;
    const found = await this.accounts.find([...missing]);
    for (const id of missing) {
      // A registration may have come in while the query was under way.
      if (!this.known.get(id)) this.remember(id, found.get(id) ?? null);
    }
  }

  peek(id: string): Account | null {
    return this.known.get(id) ?? null;
  }

  private remember(id: string, account: Account | null): void {
    this.known.delete(id);
    this.known.set(id, account);
    if (this.known.size <= capacity) return;
    const { value: oldest } = this.known.keys().next();
    if (oldest !== undefined) this.known.delete(oldest);
  }
}
