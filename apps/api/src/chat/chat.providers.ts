import type { Provider } from '@nestjs/common';
import { DefaultAssistant, DefaultClassifier, DefaultReplier, OpenAiAssistant, type Assistant } from '#chat';
import { Config, Shutdown } from '#platform';

/** Token of whoever answers chat messages. */
export const chatAssistant = Symbol('Assistant');

/** Messages that a language model is asked about at once; the default assistant answers those beyond. */
const maxConcurrent = 32;

export const chatProviders: Provider[] = [
  { provide: DefaultClassifier, useFactory: () => new DefaultClassifier() },
  { provide: chatAssistant, useFactory: createAssistant, inject: [Config, DefaultClassifier, Shutdown] },
];

/** The default assistant, or a language model with the default behind it where the environment names one. */
function createAssistant(
  { languageModel }: Config,
  classifier: DefaultClassifier,
  shutdown: Pick<Shutdown, 'register'>,
): Assistant {
  const fallback = new DefaultAssistant(classifier, new DefaultReplier());
  if (languageModel === null) return fallback;
  const { baseUrl, apiKey, model, timeoutMs } = languageModel;
  const assistant = new OpenAiAssistant(
    { baseUrl, apiKey: apiKey ?? '', model, timeoutMs, maxConcurrent },
    { now: () => performance.now(), fallback },
  );
  shutdown.register('connections', 'the language model', () => assistant.close());
  return assistant;
}
