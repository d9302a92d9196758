import { DefaultClassifier, fingerprint } from '#chat';
import { interactionKinds } from '#domain';
import type { ReplayEvent } from './replay.event.js';

/** What an event is about and what it says, as the service finds it. */
export class EventClassifier {
  private readonly classifier = new DefaultClassifier();

  kindOf({ kind, text }: ReplayEvent): number {
    if (kind >= 0) return kind;
    return interactionKinds.indexOf(text === null ? 'small_talk' : this.classifier.classify(text).kind);
  }

  fingerprintOf({ text }: ReplayEvent): number | null {
    return text === null ? null : fingerprint(text);
  }
}
