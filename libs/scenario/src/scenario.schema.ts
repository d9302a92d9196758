import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { CampaignBodyForm } from './form/campaign.form.js';
import { ScenarioForm } from './form/scenario.form.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The forms as JSON schemas by class name, references relative to `#/definitions/`. */
function definitions(): Record<string, JsonSchema> {
  const schemas = validationMetadatasToSchemas({ refPointerPrefix: '#/definitions/' }) as Record<string, JsonSchema>;
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([name]) => name.endsWith('Form'))
      .map(([name, schema]) => [name, { ...schema, additionalProperties: false }]),
  );
}

function schemaOf(form: { readonly name: string }, title: string): JsonSchema {
  const all = definitions();
  const used = new Set<string>();
  const gather = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    for (const [, next] of JSON.stringify(all[name]).matchAll(/"#\/definitions\/(\w+)"/g)) gather(next ?? '');
  };
  gather(form.name);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    allOf: [{ $ref: `#/definitions/${form.name}` }],
    definitions: Object.fromEntries([...used].sort().map((name) => [name, all[name]])),
  };
}

/** What editors know about scenario files: `scenario.schema.json` is this, written down. */
export function scenarioJsonSchema(): JsonSchema {
  return schemaOf(ScenarioForm, 'Hongbao scenario');
}

/** The body of `POST /v1/campaigns`, for the API's documentation. */
export function campaignJsonSchema(): JsonSchema {
  return schemaOf(CampaignBodyForm, 'Hongbao campaign');
}
