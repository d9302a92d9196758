import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { applyDecorators } from '@nestjs/common';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateBy,
  validateSync,
} from 'class-validator';
import { Failure } from './failure.js';
import { GateShards } from './gate-shards.js';
import { RedisAddress } from './redis-address.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** How to reach a language model that speaks the OpenAI protocol. */
export interface LanguageModelConfig {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  readonly timeoutMs: number;
}

function IsWithin(least: number, most: number, message: string): PropertyDecorator {
  return applyDecorators(IsInt({ message }), Min(least, { message }), Max(most, { message }));
}

function IsPort(): PropertyDecorator {
  return IsWithin(0, 65_535, 'must be a port number');
}

function IsRedisAddress(): PropertyDecorator {
  return ValidateBy({
    name: 'isRedisAddress',
    validator: {
      validate: (url) => typeof url === 'string' && RedisAddress.isValid(url),
      defaultMessage: () => 'must look like redis://host:6379/0, or redis+cluster://host:6379,host:6379',
    },
  });
}

function IsGateShards(): PropertyDecorator {
  return ValidateBy({
    name: 'isGateShards',
    validator: {
      validate: (text) => typeof text === 'string' && GateShards.isValid(text),
      defaultMessage: () => GateShards.form,
    },
  });
}

function IsConcurrency(): PropertyDecorator {
  return IsWithin(1, 64, 'must be a whole number of jobs from 1 to 64');
}

/** The environment as it is written, before it means anything. Property names are the variables' names. */
class Environment {
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/./, { message: 'must look like postgres://user:password@host:5432/database' })
  DATABASE_URL?: string;

  @IsOptional()
  @IsRedisAddress()
  REDIS_URL?: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9._-]{1,64}$/, { message: 'must be 1 to 64 letters, digits, dots, underscores or dashes' })
  HONGBAO_REDIS_PREFIX?: string;

  @IsOptional()
  @IsGateShards()
  HONGBAO_GATE_SHARDS?: string;

  @IsPort()
  PORT: number = 8080;

  @IsPort()
  HONGBAO_WORKER_PORT: number = 8081;

  @IsConcurrency()
  HONGBAO_PAY_CONCURRENCY: number = 4;

  @IsConcurrency()
  HONGBAO_RELAY_CONCURRENCY: number = 1;

  @IsConcurrency()
  HONGBAO_EXPIRE_CONCURRENCY: number = 1;

  @IsConcurrency()
  HONGBAO_RECONCILE_CONCURRENCY: number = 1;

  @IsOptional()
  @IsWithin(1, 1_000_000, 'must be payouts a second, a whole number from 1 to 1000000')
  HONGBAO_CHANNEL_RATE?: number;

  @IsNotEmpty({ message: 'must not be empty' })
  HONGBAO_HOST: string = '127.0.0.1';

  @IsNotEmpty({ message: 'must not be empty' })
  HONGBAO_DATA_DIR: string = '.hongbao';

  // What does not fit into the header that callers send would never be a key, and no other is made beside it.
  @IsOptional()
  @Matches(/^[\x21-\x7e]{16,240}$/, { message: 'must be 16 to 240 characters of ASCII, without spaces' })
  HONGBAO_ADMIN_KEY?: string;

  @IsIn(logLevels, { message: `must be one of ${logLevels.join(', ')}` })
  HONGBAO_LOG_LEVEL: string = 'info';

  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'must be an http or https address' },
  )
  HONGBAO_LLM_BASE_URL?: string;

  @IsOptional()
  @IsNotEmpty({ message: 'must not be empty' })
  HONGBAO_LLM_API_KEY?: string;

  @IsNotEmpty({ message: 'must not be empty' })
  HONGBAO_LLM_MODEL: string = 'default';

  @IsInt({ message: 'must be a whole number of milliseconds' })
  @Min(1, { message: 'must be a whole number of milliseconds, 1 at least' })
  HONGBAO_LLM_TIMEOUT_MS: number = 2_000;
}

const numbers: ReadonlySet<string> = new Set([
  'PORT',
  'HONGBAO_WORKER_PORT',
  'HONGBAO_PAY_CONCURRENCY',
  'HONGBAO_RELAY_CONCURRENCY',
  'HONGBAO_EXPIRE_CONCURRENCY',
  'HONGBAO_RECONCILE_CONCURRENCY',
  'HONGBAO_CHANNEL_RATE',
  'HONGBAO_LLM_TIMEOUT_MS',
]);

/** Jobs that one worker process does at a time, by queue. */
export interface Concurrency {
  readonly pay: number;
  readonly relay: number;
  readonly expire: number;
  readonly reconcile: number;
}

export interface ConfigValues {
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: the embedded profile, without Redis. */
  readonly redisUrl: string | null;
  /** What stands before all keys in Redis; null: a name made of the database's identity. */
  readonly redisPrefix: string | null;
  /** Over how many slots of a Redis Cluster a campaign's counters are spread. */
  readonly gateShards: GateShards;
  /** Where the API listens. */
  readonly port: number;
  /** Where a process that is only a worker tells its health and its figures. */
  readonly workerPort: number;
  readonly concurrency: Concurrency;
  /** Payouts a second that all workers together ask of the payment channel; null: as many as there are. */
  readonly channelRatePerSecond: number | null;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** The bootstrap admin key; null: one is to be made. */
  readonly adminKey: string | null;
  readonly logLevel: LogLevel;
  /** Null: classification by rules alone. */
  readonly languageModel: LanguageModelConfig | null;
}

/** All that the environment decides. Read once, when the process starts. Prints itself without secrets. */
export class Config implements ConfigValues {
  readonly databaseUrl!: string | null;
  readonly redisUrl!: string | null;
  readonly redisPrefix!: string | null;
  readonly gateShards!: GateShards;
  readonly port!: number;
  readonly workerPort!: number;
  readonly concurrency!: Concurrency;
  readonly channelRatePerSecond!: number | null;
  readonly host!: string;
  readonly dataDir!: string;
  readonly adminKey!: string | null;
  readonly logLevel!: LogLevel;
  readonly languageModel!: LanguageModelConfig | null;

  constructor(values: ConfigValues) {
    Object.assign(this, values);
  }

  /** The same with some values replaced, as a command line option does. */
  with(values: Partial<ConfigValues>): Config {
    return new Config(Object.assign({}, this, values));
  }

  toJSON(): ConfigValues {
    const { databaseUrl, redisUrl, adminKey, languageModel } = this;
    return Object.assign({}, this, {
      databaseUrl: withoutPassword(databaseUrl),
      redisUrl: withoutPassword(redisUrl),
      adminKey: adminKey && '***',
      languageModel: languageModel && { ...languageModel, apiKey: languageModel.apiKey && '***' },
    });
  }

  [inspect.custom](): ConfigValues {
    return this.toJSON();
  }
}

/**
 * Reads the configuration. A variable that is set to nothing counts as absent.
 *
 * @throws Failure `invalid`, with a fault for each variable that is wrong.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = new Environment();
  for (const name of Object.getOwnPropertyNames(env)) {
    const text = env[name]?.trim();
    if (text === undefined || text === '' || !isVariable(name)) continue;
    Object.assign(read, { [name]: numbers.has(name) ? toNumber(text) : text });
  }
  const faults = validateSync(read).map((error) => ({
    field: error.property,
    message: Object.values(error.constraints ?? {})[0] ?? 'is wrong',
  }));
  if (faults.length > 0) {
    const list = faults.map(({ field, message }) => `${field} ${message}`).join('; ');
    throw new Failure('invalid', `The environment is not right: ${list}.`, { faults });
  }
  return new Config({
    databaseUrl: read.DATABASE_URL ?? null,
    redisUrl: read.REDIS_URL ?? null,
    redisPrefix: read.HONGBAO_REDIS_PREFIX ?? null,
    gateShards: GateShards.parse(read.HONGBAO_GATE_SHARDS ?? null),
    port: read.PORT,
    workerPort: read.HONGBAO_WORKER_PORT,
    concurrency: {
      pay: read.HONGBAO_PAY_CONCURRENCY,
      relay: read.HONGBAO_RELAY_CONCURRENCY,
      expire: read.HONGBAO_EXPIRE_CONCURRENCY,
      reconcile: read.HONGBAO_RECONCILE_CONCURRENCY,
    },
    channelRatePerSecond: read.HONGBAO_CHANNEL_RATE ?? null,
    host: read.HONGBAO_HOST,
    dataDir: resolve(read.HONGBAO_DATA_DIR.replace(/^~(?=$|[\\/])/, homedir())),
    adminKey: read.HONGBAO_ADMIN_KEY ?? null,
    logLevel: read.HONGBAO_LOG_LEVEL as LogLevel,
    languageModel:
      read.HONGBAO_LLM_BASE_URL === undefined
        ? null
        : {
            baseUrl: read.HONGBAO_LLM_BASE_URL,
            apiKey: read.HONGBAO_LLM_API_KEY ?? null,
            model: read.HONGBAO_LLM_MODEL,
            timeoutMs: read.HONGBAO_LLM_TIMEOUT_MS,
          },
  });
}

const variables = {
  DATABASE_URL: true,
  REDIS_URL: true,
  HONGBAO_REDIS_PREFIX: true,
  HONGBAO_GATE_SHARDS: true,
  PORT: true,
  HONGBAO_WORKER_PORT: true,
  HONGBAO_PAY_CONCURRENCY: true,
  HONGBAO_RELAY_CONCURRENCY: true,
  HONGBAO_EXPIRE_CONCURRENCY: true,
  HONGBAO_RECONCILE_CONCURRENCY: true,
  HONGBAO_CHANNEL_RATE: true,
  HONGBAO_HOST: true,
  HONGBAO_DATA_DIR: true,
  HONGBAO_ADMIN_KEY: true,
  HONGBAO_LOG_LEVEL: true,
  HONGBAO_LLM_BASE_URL: true,
  HONGBAO_LLM_API_KEY: true,
  HONGBAO_LLM_MODEL: true,
  HONGBAO_LLM_TIMEOUT_MS: true,
} satisfies Record<keyof Environment, true>;

function isVariable(name: string): boolean {
  return Object.hasOwn(variables, name);
}

function toNumber(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

function withoutPassword(url: string | null): string | null {
  return url === null ? null : url.replace(/:\/\/[^@/]*@/, '://***@');
}
