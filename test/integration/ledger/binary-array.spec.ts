import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { exactTypes } from '#platform';
import {
  boolArray,
  int2Array,
  int4Array,
  int8Array,
  textArray,
  uuidArray,
} from '../../../libs/ledger/src/database/binary-array.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';

const uuid = '00112233-4455-6677-8899-aabbccddeeff';

describe('arrays in binary', () => {
  let database: OwnDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createOwnDatabase('arrays');
    client = new pg.Client({ connectionString: database.url, types: exactTypes });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const echo = async (array: Buffer, type: string): Promise<unknown> => {
    const { rows } = await client.query<{ value: unknown }>(`SELECT to_json($1::${type}[]) AS value`, [array]);
    return rows[0]?.value;
  };

  it.each([
    ['bigint', int8Array, [0, 1, -1, 2 ** 31, 2 ** 32, -(2 ** 32), 2 ** 32 - 1, 2 ** 53 - 1, -(2 ** 53) + 1, null]],
    ['integer', int4Array, [0, -1, 2 ** 31 - 1, -(2 ** 31), null]],
    ['smallint', int2Array, [0, -1, 2 ** 15 - 1, -(2 ** 15), null]],
    ['boolean', boolArray, [true, false, null]],
    ['uuid', uuidArray, [uuid, null]],
    ['text', textArray, ['', 'plain', 'NULL', '{"a,b"}', '红包🧧', '\u007f\n\\', null]],
    ['text', textArray, []],
  ] as const)('of %s arrive as they were sent', async (type, encode, values) => {
    expect(await echo((encode as (values: readonly unknown[]) => Buffer)(values), type)).toEqual(values);
  });

  it.each([2 ** 53, 1.5, Number.NaN, Infinity])('refuse %p as a bigint', (value) => {
    expect(() => int8Array([value])).toThrow('is not an integer below 2^53');
  });

  it.each(['', 'x', `${uuid}0`, uuid.replace('f', 'g')])('refuse %p as a UUID', (value) => {
    expect(() => uuidArray([value])).toThrow('is not a UUID');
  });

  it('come back as numbers, and beyond 2^53 not at all', async () => {
    const { rows } = await client.query(
      'SELECT 9007199254740991::bigint AS big, sum(x) AS sum FROM unnest($1::bigint[]) x',
      [int8Array([1, 2])],
    );
    expect(rows).toEqual([{ big: Number.MAX_SAFE_INTEGER, sum: 3 }]);
    await expect(client.query('SELECT 9007199254740992::bigint')).rejects.toThrow('is not an integer below 2^53');
  });
});
