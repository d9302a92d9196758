import type { Answer, Assistant, Classifier, Replier } from './classification.js';

/** Answers from a classifier and a replier, at once and without a network. */
export class DefaultAssistant implements Assistant {
  constructor(
    private readonly classifier: Classifier,
    private readonly replier: Replier,
  ) {}

  async answer(text: string): Promise<Answer> {
    return this.answerNow(text);
  }

  /** The same without the promise, for callers that know whom they ask. */
  answerNow(text: string): Answer {
    const classification = this.classifier.classify(text);
    return { classification, reply: this.replier.reply(text, classification), by: 'default', fallback: null };
  }

  async close(): Promise<void> {
    // Holds nothing.
  }
}
