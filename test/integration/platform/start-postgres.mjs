/** Starts the embedded PostgreSQL of the built service, says where it is, and stays until it is killed. */
import { EmbeddedPostgres } from '#platform';

const server = await EmbeddedPostgres.start(process.argv[2]);
process.stdout.write(`${server.url}\n`);
setTimeout(() => undefined, 600_000);
