import { runCli } from './cli.js';
import { processWorld } from './world/process.world.js';

/** How long what is still open may take to end by itself once the command is done. */
const lingerMs = 2_000;

process.exitCode = await runCli(process.argv.slice(2), processWorld());
setTimeout(() => process.exit(), lingerMs).unref();
