/**
 * Writes libs/scenario/scenario.schema.json anew from the forms that read scenarios. Run it after `npm run build` when
 * a form has changed; a test says when the file is stale.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { scenarioJsonSchema } from '#scenario';

const file = fileURLToPath(new URL('../libs/scenario/scenario.schema.json', import.meta.url));
const style = { ...(await resolveConfig(file)), filepath: file };
writeFileSync(file, await format(JSON.stringify(scenarioJsonSchema()), style));
