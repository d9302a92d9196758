import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completionRequest, readCompletion } from './chat-completion.js';

const good = { kind: 'daily_task', score: 0.9, evidence: ['asks for an alarm'], reply: 'Set for seven.' };
const completion = (content: unknown): string =>
  JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });

describe('readCompletion', () => {
  it('reads what was asked for', () => {
    expect(readCompletion(completion(JSON.stringify(good)))).toEqual({
      classification: { kind: 'daily_task', score: 0.9, evidence: ['asks for an alarm'] },
      reply: 'Set for seven.',
    });
  });

  // how it comes | content
  it.each([
    ['in a fence', `\`\`\`json\n${JSON.stringify(good)}\n\`\`\``],
    ['within a sentence', `Here you are: ${JSON.stringify(good)} Anything else?`],
  ])('reads it %s', (_, content) => {
    expect(readCompletion(completion(content))).toMatchObject({ classification: { kind: 'daily_task' } });
  });

  it('keeps evidence and reply to a readable size, without control characters', () => {
    const content = {
      ...good,
      evidence: Array.from({ length: 50 }, () => 'x'.repeat(900)),
      reply: `a\u0007b${'c'.repeat(9_000)}`,
    };
    const read = readCompletion(completion(JSON.stringify(content)));
    expect(read).toMatchObject({ reply: `ab${'c'.repeat(1_997)}` });
    expect('classification' in read && read.classification.evidence.map((piece) => piece.length)).toEqual(
      Array(6).fill(200),
    );
  });

  // what is wrong | body
  it.each([
    ['no choices[0].message.content', ''],
    ['no choices[0].message.content', '<html>'],
    ['no choices[0].message.content', 'null'],
    ['no choices[0].message.content', '{"choices":[]}'],
    ['no choices[0].message.content', '{"choices":[{"message":{"content":7}}]}'],
    ['content is not a JSON object', completion('I would say it is a task.')],
    ['content is not a JSON object', completion('[1]')],
    ['content is not a JSON object', completion('{"kind": "daily_task", ')],
    ['kind is none of the five', completion(JSON.stringify({ ...good, kind: 'jackpot' }))],
    ['kind is none of the five', completion(JSON.stringify({ ...good, kind: ['spam'] }))],
    ['score is not within 0 to 1', completion(JSON.stringify({ ...good, score: 1.01 }))],
    ['score is not within 0 to 1', completion(JSON.stringify({ ...good, score: '0.9' }))],
    ['evidence is not a list of strings', completion(JSON.stringify({ ...good, evidence: 'alarm' }))],
    ['evidence is not a list of strings', completion(JSON.stringify({ ...good, evidence: [1] }))],
    ['reply is empty', completion(JSON.stringify({ ...good, reply: '  ' }))],
    ['reply is empty', completion(JSON.stringify({ ...good, reply: undefined }))],
  ])('says %s of %s', (wrong, body) => {
    expect(readCompletion(body)).toEqual({ wrong });
  });

  it('never throws, whatever a server sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map(completion)), (body) => {
        expect(readCompletion(body)).toBeDefined();
      }),
    );
  });
});

describe('completionRequest', () => {
  it('sends well-formed Unicode of bounded length', () => {
    const body = completionRequest('m', `\ud800${'x'.repeat(5_000)}`);
    expect(body).not.toMatch(/\\ud8/);
    expect((JSON.parse(body) as { messages: { content: string }[] }).messages[1]?.content).toHaveLength(2_000);
  });
});
