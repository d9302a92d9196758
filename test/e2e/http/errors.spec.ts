import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignBody, tripEvent } from '../../support/campaign.body.js';
import { adminKey, HttpService, type HttpAnswer } from '../../support/http-service.js';

let api: HttpService;

beforeAll(async () => {
  api = await HttpService.start('errors');
  await api.post('/v1/campaigns', campaignBody('c'));
}, 60_000);

afterAll(async () => {
  await api.stop();
}, 60_000);

const good = tripEvent('c', 'h');
const text = JSON.stringify(good);
/** The good event with a piece of its text replaced. */
const edited = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

/** A problem document of the right shape that gives nothing of the inside away. */
function expectProblem(
  answer: HttpAnswer,
  status: number,
  code: string,
): { detail: string; errors: { field: string }[] } {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = answer.body as { type: string; status: number };
  expect({ status: answer.status, type: problem.type }).toEqual({ status, type: `urn:hongbao:problem:${code}` });
  expect(problem.status).toBe(status);
  expect(Object.keys(problem).sort()).toEqual(['detail', 'errors', 'instance', 'status', 'title', 'type']);
  expect(answer.text).not.toMatch(/node_modules|at \w+ \(|\.ts:|\.js:|hongbao\.\w+_|SELECT|INSERT/);
  return answer.body;
}

describe('hostile JSON', () => {
  it.each([
    // what, text, status, field
    ['cut short', () => text.slice(0, -1), 400, ''],
    ['a trailing comma', () => edited('}}', '},}'), 400, ''],
    ['NaN', () => edited('"h"', 'NaN'), 400, 'id'],
    ['a key twice', () => edited('"id":"h"', '"id":"h","id":"i"'), 400, 'id'],
    ['a key twice, once escaped', () => edited('"id":"h"', '"id":"h","i\\u0064":"i"'), 400, 'id'],
    ['__proto__', () => edited('{', '{"__proto__":{"subject":"x"},'), 400, '__proto__'],
    ['__proto__ inside', () => edited('"kind"', '"__proto__":{},"kind"'), 400, 'data.__proto__'],
    ['constructor', () => edited('{', '{"constructor":{"prototype":{}},'), 422, 'constructor'],
    ['a depth bomb', () => '['.repeat(100_000), 400, '[0][0]'],
    ['a closed depth bomb', () => '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), 400, 'a.a'],
    ['NUL in an id', () => edited('"h"', '"a\\u0000b"'), 422, 'id'],
    ['NUL in a text', () => edited('"kind"', '"text":"a\\u0000b","kind"'), 422, 'data.text'],
    ['a lone surrogate', () => edited('"ann"', '"\\ud83d"'), 422, 'subject'],
    ['a control character', () => edited('"ann"', '"a\\u0007"'), 422, 'subject'],
    ['an id of 129 characters', () => edited('"h"', `"${'x'.repeat(129)}"`), 422, 'id'],
    ['an empty id', () => edited('"h"', '""'), 422, 'id'],
    ['a number as id', () => edited('"h"', '7'), 422, 'id'],
    ['null as id', () => edited('"h"', 'null'), 422, 'id'],
    ['a list as id', () => edited('"h"', '["h"]'), 422, 'id'],
    ['an object as id', () => edited('"h"', '{"toString":"h"}'), 422, 'id'],
    ['data as a list', () => JSON.stringify({ ...good, data: [good['data']] }), 422, 'data'],
    ['data as a text', () => JSON.stringify({ ...good, data: 'c' }), 422, 'data'],
    ['no data', () => JSON.stringify({ ...good, data: undefined }), 422, 'data'],
    ['an amount', () => edited('"kind"', '"amount":-1,"kind"'), 422, 'data.amount'],
    ['a list of events', () => `[${text}]`, 422, ''],
    ['a bare text', () => '"hello"', 422, ''],
    ['null', () => 'null', 400, undefined],
    ['nothing', () => '', 400, undefined],
    ['a text of 8,001 characters', () => edited('"kind"', `"text":"${'x'.repeat(8_001)}","kind"`), 422, 'data.text'],
    ['the year 9999', () => edited('2026-02-06', '9999-02-06'), 422, 'time'],
    ['the year 1970', () => edited('2026-02-06', '1970-02-06'), 422, 'time'],
    ['the 31st of April', () => edited('2026-02-06', '2026-04-31'), 422, 'time'],
    ['a time as a number', () => edited('"2026-02-06T00:30:00+08:00"', '1770000000000'), 422, 'time'],
    ['a byte order mark', () => `\ufeff${text}`, 400, ''],
  ])('with %s is refused, and the field is named', async (_, make, status, field) => {
    const answer = await api.post('/v1/interactions', undefined, { raw: make(), type: 'application/json' });
    const { errors } = expectProblem(answer, status, status === 400 ? 'bad_request' : 'invalid');
    if (field === undefined) expect(errors).toEqual([]);
    else if (field === '') expect(errors[0]?.field).toBe('');
    else expect(errors[0]?.field).toMatch(new RegExp(`^${field.replace(/[[\]]/g, '\\$&')}($|[.[])`));
  });

  it('that is not UTF-8 is refused', async () => {
    const raw = Buffer.from(text.replace('ann', 'a\u00ff'), 'latin1');
    expectProblem(await api.post('/v1/interactions', undefined, { raw }), 400, 'bad_request');
  });

  it('tells line and column', async () => {
    const answer = await api.post('/v1/interactions', undefined, { raw: '{\n  "id": oops\n}' });
    expect(expectProblem(answer, 400, 'bad_request').detail).toContain('line 2, column 9');
  });

  it('left no trace: the good event is new', async () => {
    expect((await api.post('/v1/interactions', good)).body).toMatchObject({ decision: 'awarded', duplicate: false });
  });
});

describe('requests that go nowhere', () => {
  it.each([
    ['GET', '/nowhere', 404, 'not_found'],
    ['GET', '/v1', 404, 'not_found'],
    ['POST', '/v1/users/', 404, 'not_found'],
    ['GET', '/v1/users//wallet', 404, 'not_found'],
    ['GET', '/v1/users/a/b/wallet', 404, 'not_found'],
    ['GET', '/V1/campaigns', 404, 'not_found'],
    ['GET', '/v1/users/a%2Fb/wallet', 404, 'not_found'],
    ['GET', '/v1/%63ampaigns/none', 404, 'not_found'],
    ['GET', '/v1/interactions', 405, 'method_not_allowed'],
    ['PUT', '/v1/users', 405, 'method_not_allowed'],
    ['DELETE', '/v1/campaigns/c', 405, 'method_not_allowed'],
    ['PATCH', '/v1/campaigns/c/pause', 405, 'method_not_allowed'],
    ['POST', '/health/live', 405, 'method_not_allowed'],
  ])('%s %s is %i', async (method, path, status, code) => {
    expectProblem(await api.call(method, path), status, code);
  });

  it('say which methods there are', async () => {
    expect((await api.call('PUT', '/v1/campaigns')).headers['allow']).toBe('GET, POST');
  });

  it('with a path that is no path are refused', async () => {
    expect(await speak('GET /v1/campaigns/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 .*application\/problem\+json.*urn:hongbao:problem:bad_request/s,
    );
  });
});

describe('bodies that are not taken', () => {
  it.each([
    ['text/plain', 'hello'],
    ['application/xml', '<a/>'],
    ['application/x-www-form-urlencoded', 'id=1'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/x-ndjson', text],
    ['application/cloudevents-batch+json', `[${text}]`],
    ['not a type', text],
  ])('of type %s are 415', async (type, raw) => {
    expectProblem(await api.post('/v1/interactions', undefined, { raw, type }), 415, 'unsupported_media_type');
  });

  it('of no type are refused', async () => {
    const answer = await api.post('/v1/interactions', undefined, { raw: text, type: '' });
    expectProblem(answer, 415, 'unsupported_media_type');
  });

  it('with a charset are taken', async () => {
    const answer = await api.post('/v1/interactions', undefined, {
      raw: text,
      type: 'Application/JSON; charset=UTF-8',
    });
    expect(answer.status).toBe(200);
  });

  it('above one megabyte are 413, said or streamed', async () => {
    const raw = Buffer.alloc(1024 * 1024 + 1, ' ');
    expectProblem(await api.post('/v1/interactions', undefined, { raw }), 413, 'too_large');
    const head = `POST /v1/users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${adminKey}\r\nContent-Type: application/json\r\n`;
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    const streamed = await speak(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}0\r\n\r\n`);
    expect(streamed).toMatch(/^HTTP\/1.1 413 .*urn:hongbao:problem:too_large/s);
  });
});

describe('what is hardly HTTP', () => {
  it('is answered with a problem all the same', async () => {
    expect(await speak('HELLO\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json/s);
    const huge = `GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await speak(huge)).toMatch(/^HTTP\/1.1 431 .*application\/problem\+json/s);
  });
});

it('nothing of all that was logged as an error of ours', () => {
  expect(api.log).toEqual([]);
});

/** Says something over a bare socket and gives all that comes back. */
function speak(words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () => socket.write(words));
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      heard += part;
    });
    socket.on('close', () => {
      resolve(heard);
    });
    // A server that answers early and closes resets what is still being sent.
    socket.on('error', (error) => {
      if (heard === '') reject(error);
    });
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no end, heard ${heard}`)));
  });
}
