import { Command } from 'commander';
import type { Invariant, Paint } from '#report';
import { exitCodes } from '../world/cli-error.js';
import {
  examples,
  jsonOption,
  paintFor,
  printJson,
  quietOption,
  widthOf,
  type CommandContext,
} from './command.context.js';

export function auditCommand({ world, finish }: CommandContext): Command {
  return new Command('audit')
    .summary('prove the books')
    .description(
      'Proves from the stored data alone that the budget was kept, every award was decided once and paid once or its ' +
        'money is back. Looks into DATABASE_URL, or into the embedded PostgreSQL under HONGBAO_DATA_DIR (.hongbao/), ' +
        'beside a running service or without one, and only reads. Exit code 1 at the first fen that is missing.',
    )
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText('after', examples('audit', 'audit --json', 'audit --quiet && echo "every fen is there"'))
    .action(async (options: { json?: boolean; quiet?: boolean }) => {
      const { readConfig } = await import('#platform');
      const { auditStored } = await import('../audit/stored.audit.js');
      const { KeptLog } = await import('../service/service.log.js');
      const { ok, invariants } = await auditStored(readConfig(world.env), new KeptLog().logger);
      finish(ok ? exitCodes.done : exitCodes.broken);
      if (options.json === true) {
        printJson(world, { ok, invariants });
        return;
      }
      const { proofTable } = await import('../audit/proof.table.js');
      const paint = await paintFor(world, world.stdout);
      if (options.quiet !== true) world.stdout.write(`${proofTable(invariants, widthOf(world.stdout), paint)}\n\n`);
      world.stdout.write(`${verdict(invariants, paint)}\n`);
    });
}

function verdict(invariants: readonly Invariant[], paint: Paint): string {
  const broken = invariants.filter(({ ok }) => !ok);
  if (broken.length === 0)
    return `${paint.green('✓')} All ${invariants.length} invariants hold: every fen is accounted for.`;
  const names = broken.map(({ name }) => name.replaceAll('_', ' ')).join(', ');
  return `${paint.red('✗')} ${broken.length} of ${invariants.length} invariants are broken: ${names}.`;
}
