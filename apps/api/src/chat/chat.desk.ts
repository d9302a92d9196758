import { Inject, Injectable } from '@nestjs/common';
import type { Answer as ChatAnswer, Assistant } from '#chat';
import { CampaignDirectory, Intake, type Answer } from '#intake';
import { Logger } from '#platform';
import { refuseConflict } from '../interactions/interaction.desk.js';
import { invalid } from '../rules/rules.pipe.js';
import type { ChatMessage } from './chat.dto.js';
import { chatAssistant } from './chat.providers.js';

/** The source of interactions that begin as a chat message; with the message's id it is their identity. */
const chatSource = 'chat';
/** How many answers are remembered, so that a retry of a message is not answered anew by a model with other words. */
const remembered = 10_000;

export interface AnsweredMessage {
  readonly reply: string;
  readonly classification: ChatAnswer['classification'];
  readonly interaction: Answer;
}

/** A chat message on its way: answered, classified, and decided as an interaction. */
@Injectable()
export class ChatDesk {
  private readonly answers = new Map<string, { readonly text: string; readonly answer: Promise<ChatAnswer> }>();

  constructor(
    @Inject(chatAssistant) private readonly assistant: Assistant,
    private readonly intake: Intake,
    private readonly campaigns: CampaignDirectory,
    private readonly logger: Logger,
  ) {}

  async answer({ id, user, text, campaign, device }: ChatMessage): Promise<AnsweredMessage> {
    const chosen = campaign ?? (await this.onlyCampaign());
    const { reply, classification } = await this.ask(id, text);
    const interaction = await this.intake.submit({
      source: chatSource,
      id,
      subject: user,
      at: null,
      campaign: chosen,
      kind: null,
      classified: classification.kind,
      text,
      device: device ?? null,
      channel: null,
      invitedBy: null,
    });
    return { reply, classification, interaction: refuseConflict(interaction) };
  }

  private ask(id: string, text: string): Promise<ChatAnswer> {
    const known = this.answers.get(id);
    if (known?.text === text) return known.answer;
    const answer = this.assistant.answer(text);
    this.answers.set(id, { text, answer });
    if (this.answers.size > remembered) {
      const { value: oldest } = this.answers.keys().next();
      if (oldest !== undefined) this.answers.delete(oldest);
    }
    return answer.then((given) => {
      if (given.fallback !== null) {
        this.logger.debug(`The model did not answer (${given.fallback.reason}): ${given.fallback.detail}`, 'Chat');
      }
      return given;
    });
  }

  /** @throws Failure `invalid`, naming the choices, where not exactly one campaign runs. */
  private async onlyCampaign(): Promise<string> {
    let running = this.running();
    if (running.length !== 1) {
      // Another process may have made or closed one a moment ago.
      await this.campaigns.refresh();
      running = this.running();
    }
    const [only] = running;
    if (only !== undefined && running.length === 1) return only;
    const choices = only === undefined ? 'none is running' : `choose one of ${running.slice(0, 20).join(', ')}`;
    throw invalid([{ field: 'campaign', message: `is needed: ${choices}` }]);
  }

  private running(): string[] {
    return [...this.campaigns.all()].filter(({ state }) => state === 'running').map(({ policy }) => policy.campaign.id);
  }
}
