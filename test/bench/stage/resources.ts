/** Thrown where a bench was cut short by Ctrl-C or SIGTERM. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What a bench has started and must end again, the last first, however the bench ends. */
export class Resources {
  private readonly closers: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];
  private closing: Promise<void> | null = null;

  add(name: string, close: () => Promise<unknown>): void {
    this.closers.push({ name, close });
  }

  /** Runs once; what fails is told, and the rest is closed all the same. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (let next = this.closers.pop(); next !== undefined; next = this.closers.pop()) {
      try {
        await next.close();
      } catch (error) {
        process.stderr.write(`bench: closing ${next.name} failed: ${String(error)}\n`);
      }
    }
  }
}

/** Runs a bench and closes what it opened: when it is done, when it fails, and when somebody interrupts it. */
export async function withResources(work: (resources: Resources) => Promise<number>): Promise<number> {
  const resources = new Resources();
  let interrupt: (reason: Interrupted) => void = () => undefined;
  const interrupted = new Promise<never>((_, reject) => (interrupt = reject));
  const onSignal = (): void => interrupt(new Interrupted());
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await Promise.race([work(resources), interrupted]);
  } finally {
    await resources.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
