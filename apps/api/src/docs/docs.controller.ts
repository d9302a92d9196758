import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Injectable } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { OpenToAll } from '../access/access.decorators.js';
import { pagePolicy } from '../http/pages.js';

/** The document, made when somebody first asks for it. */
@Injectable()
export class ApiDocument {
  private create: (() => OpenAPIObject) | null = null;
  private made: OpenAPIObject | null = null;

  comesFrom(create: () => OpenAPIObject): void {
    this.create = create;
  }

  get(): OpenAPIObject {
    if (this.create === null) throw new Error('nobody has said where the document comes from');
    return (this.made ??= this.create());
  }
}

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const forADay = 'public, max-age=86400';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hongbao API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<noscript>The document itself is at <a href="/docs-json">/docs-json</a>.</noscript>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/docs-json', dom_id: '#swagger-ui', deepLinking: true, persistAuthorization: false });\n`;

@ApiExcludeController()
@OpenToAll()
@Controller()
export class DocsController {
  constructor(private readonly document: ApiDocument) {}

  @Get('docs-json')
  json(): OpenAPIObject {
    return this.document.get();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', pagePolicy)
  page(): string {
    return page;
  }

  @Get('docs/start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  start(): string {
    return start;
  }

  @Get('docs/swagger-ui-bundle.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', forADay)
  script(): Buffer {
    return readFileSync(join(assets, 'swagger-ui-bundle.js'));
  }

  @Get('docs/swagger-ui.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', forADay)
  style(): Buffer {
    return readFileSync(join(assets, 'swagger-ui.css'));
  }
}
