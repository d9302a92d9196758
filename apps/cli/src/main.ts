import { createRequire } from 'node:module';
import { Command } from 'commander';

const { version } = createRequire(import.meta.url)('#package') as { version: string };

await new Command('hongbao')
  .description('A red-envelope rewards engine and the laboratory around it')
  .version(version)
  .parseAsync();
