import { Injectable } from '@nestjs/common';
import { DefaultClassifier } from '#chat';
import { Intake, type Answer, type Submission } from '#intake';
import { Failure } from '#platform';
import type { InteractionEvent } from './interaction-event.dto.js';

/** Hands events to the intake: what HTTP says in the intake's words. */
@Injectable()
export class InteractionDesk {
  constructor(
    private readonly intake: Intake,
    private readonly classifier: DefaultClassifier,
  ) {}

  /** @param event - Keeps the rules of its class. */
  submit(event: InteractionEvent): Promise<Answer> {
    return this.intake.submit(this.submissionOf(event));
  }

  private submissionOf({ source, id, subject, time, data }: InteractionEvent): Submission {
    const text = data.text ?? null;
    const kind = data.kind ?? null;
    return {
      source,
      id,
      subject,
      at: typeof time === 'string' ? Date.parse(time) : null,
      campaign: data.campaign,
      kind,
      classified: kind === null && text !== null ? this.classifier.classify(text).kind : null,
      text,
      device: data.device ?? null,
      channel: data.channel ?? null,
      invitedBy: data.invitedBy ?? null,
    };
  }
}

/** A repeat with other content is an error where one event is one request. @throws Failure `duplicate_conflict`. */
export function refuseConflict(answer: Answer): Answer {
  if (answer.reason !== 'duplicate_conflict') return answer;
  const message = `The id "${answer.interactionId}" was used before with other content; what was decided then stands.`;
  throw new Failure('duplicate_conflict', message, {
    faults: [{ field: 'id', message: 'was used before with other content' }],
  });
}
