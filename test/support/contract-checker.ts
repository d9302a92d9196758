import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

export interface CheckedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Holds answers against an OpenAPI document: each must have a status, a media type and a body that it promises. */
export class ContractChecker {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly routes: {
    readonly pattern: RegExp;
    readonly path: string;
    readonly methods: Document['paths'][string];
  }[];
  private readonly compiled = new Map<object, ValidateFunction>();

  constructor(document: unknown) {
    const { paths, components } = document as Document;
    this.ajv.addFormat('date-time', (text: string) => new Date(text).toISOString() === text);
    this.ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    this.ajv.addSchema({ $id: 'api', components });
    this.routes = Object.entries(paths).map(([path, methods]) => ({
      path,
      methods,
      pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    }));
  }

  /** @throws Error that says which promise was broken. */
  check(method: string, url: string, { status, headers, text }: CheckedAnswer): void {
    const path = url.replace(/\?.*$/, '');
    const route = this.routes.find(({ pattern }) => pattern.test(path));
    const operation = route?.methods[method.toLowerCase()];
    // What no route answers is a problem all the same, and pages for people are not in the document.
    if (operation === undefined) {
      if (status >= 400) this.hold(`${method} ${path} ${status}`, problem, text);
      return;
    }
    const promised = operation.responses[String(status)];
    const what = `${method} ${route?.path ?? path} ${status}`;
    if (promised === undefined) throw new Error(`${what} is not in the document: ${text}`);
    if (promised.content === undefined) {
      if (text !== '') throw new Error(`${what} promises no body, and has ${text}`);
      return;
    }
    const mediaType = String(headers['content-type']).replace(/;.*$/, '');
    const schema = promised.content[mediaType]?.schema;
    if (schema === undefined)
      throw new Error(`${what} has the type ${mediaType}, not ${Object.keys(promised.content).join()}`);
    if (mediaType.endsWith('json') && !mediaType.startsWith('application/x-')) this.hold(what, schema, text);
  }

  private hold(what: string, schema: object, text: string): void {
    let validate = this.compiled.get(schema);
    if (validate === undefined) {
      const anchored = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object;
      this.compiled.set(schema, (validate = this.ajv.compile(anchored)));
    }
    if (validate(JSON.parse(text))) return;
    throw new Error(`${what} breaks its schema: ${this.ajv.errorsText(validate.errors)} in ${text}`);
  }
}

const problem = { $ref: '#/components/schemas/Problem' };
