import type { SpikeCourse } from './spike.course.js';

/** Tools that a course can be handed to. */
export const exportTools = ['k6', 'artillery'] as const;
export type ExportTool = (typeof exportTools)[number];

/** A stretch of a course over which the rate moves evenly. */
interface Stage {
  readonly seconds: number;
  /** Interactions a second at its end. */
  readonly rate: number;
}

const mostStages = 60;

/**
 * A course as a script for another load tool. It sends CloudEvents of the campaign at the same rates; whether the books
 * agree afterwards only `hongbao spike` and `hongbao audit` tell.
 */
export function exportScript(course: SpikeCourse, tool: ExportTool, target: string): string {
  const users = [...course.users()].length;
  return tool === 'k6' ? k6Script(course, target, users) : artilleryScript(course, target, users);
}

function stagesOf({ wanted }: SpikeCourse): Stage[] {
  const seconds = Math.ceil(wanted.length / mostStages);
  const stages: Stage[] = [];
  for (let from = 0; from < wanted.length; from += seconds) {
    const part = wanted.slice(from, from + seconds);
    stages.push({ seconds: part.length, rate: Math.round(part.reduce((sum, each) => sum + each, 0) / part.length) });
  }
  return stages;
}

function k6Script(course: SpikeCourse, target: string, users: number): string {
  const stages = stagesOf(course);
  return `// ${course.campaign.title}, for k6: k6 run -e HONGBAO_KEY=... this-file.js
import http from 'k6/http';
import { check } from 'k6';
import exec from 'k6/execution';

const target = __ENV.HONGBAO_TARGET || ${JSON.stringify(target)};
const run = __ENV.HONGBAO_RUN || String(Date.now());
const kinds = ['daily_task', 'complex_question', 'trip_planning', 'small_talk'];

export const options = {
  scenarios: {
    spike: {
      executor: 'ramping-arrival-rate',
      startRate: ${stages[0]?.rate ?? 0},
      timeUnit: '1s',
      preAllocatedVUs: ${Math.ceil(course.peak / 4)},
      maxVUs: ${Math.ceil(course.peak * 2)},
      stages: ${JSON.stringify(stages.map(({ seconds, rate }) => ({ duration: `${seconds}s`, target: rate })))},
    },
  },
};

export default function () {
  const number = exec.scenario.iterationInTest;
  const event = {
    specversion: '1.0',
    type: 'hongbao.interaction.v1',
    source: 'k6/' + run,
    id: String(number),
    subject: 'k6-' + ((number * 7919) % ${users}),
    data: { campaign: ${JSON.stringify(course.campaign.id)}, kind: kinds[number % kinds.length] },
  };
  const answer = http.post(target + '/v1/interactions', JSON.stringify(event), {
    headers: { 'content-type': 'application/cloudevents+json', authorization: 'Bearer ' + __ENV.HONGBAO_KEY },
  });
  check(answer, { decided: ({ status }) => status === 200 });
}
`;
}

function artilleryScript(course: SpikeCourse, target: string, users: number): string {
  const stages = stagesOf(course);
  const phases = stages.map(({ seconds, rate }, place) => {
    const from = stages[place - 1]?.rate ?? rate;
    return `    - { duration: ${seconds}, arrivalRate: ${Math.max(from, 1)}, rampTo: ${Math.max(rate, 1)} }`;
  });
  return `# ${course.campaign.title}, for Artillery: HONGBAO_KEY=... artillery run this-file.yaml
config:
  target: ${JSON.stringify(target)}
  phases:
${phases.join('\n')}
  variables:
    kind: [daily_task, complex_question, trip_planning, small_talk]
scenarios:
  - flow:
      - post:
          url: /v1/interactions
          headers:
            content-type: application/cloudevents+json
            authorization: 'Bearer {{ $env.HONGBAO_KEY }}'
          json:
            specversion: '1.0'
            type: hongbao.interaction.v1
            source: artillery
            id: '{{ $uuid }}'
            subject: 'artillery-{{ $randomNumber(0, ${users}) }}'
            data: { campaign: ${JSON.stringify(course.campaign.id)}, kind: '{{ kind }}' }
`;
}
