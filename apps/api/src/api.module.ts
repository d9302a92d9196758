import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { IntakeModule } from '#intake';
import { LedgerModule } from '#ledger';
import { PayoutModule } from '#payout';
import { KeysController } from './access/keys.controller.js';
import { CampaignsController } from './campaigns/campaigns.controller.js';
import { ChatController } from './chat/chat.controller.js';
import { ChatDesk } from './chat/chat.desk.js';
import { chatProviders } from './chat/chat.providers.js';
import { ApiDocument, DocsController } from './docs/docs.controller.js';
import { EnvelopeView } from './envelopes/envelope.view.js';
import { EnvelopesController } from './envelopes/envelopes.controller.js';
import { EdgeModule } from './http/edge.module.js';
import { InteractionDesk } from './interactions/interaction.desk.js';
import { InteractionsController } from './interactions/interactions.controller.js';
import { AuditController } from './operations/audit.controller.js';
import { LiveStream } from './operations/live.stream.js';
import { StreamController } from './operations/stream.controller.js';
import { RecordingController } from './recording/recording.controller.js';
import { PayoutsController } from './payouts/payouts.controller.js';
import { CompiledRules } from './rules/compiled.rules.js';
import { ruledClasses } from './rules/ruled.classes.js';
import { RulesPipe } from './rules/rules.pipe.js';
import { UsersController } from './users/users.controller.js';

/** The HTTP service. It stands on the platform module, which is global. */
@Module({
  imports: [EdgeModule, LedgerModule, PayoutModule, IntakeModule],
  controllers: [
    InteractionsController,
    ChatController,
    UsersController,
    EnvelopesController,
    CampaignsController,
    PayoutsController,
    RecordingController,
    AuditController,
    StreamController,
    KeysController,
    DocsController,
  ],
  providers: [
    ...chatProviders,
    ApiDocument,
    ChatDesk,
    { provide: CompiledRules, useFactory: () => new CompiledRules(ruledClasses) },
    EnvelopeView,
    InteractionDesk,
    LiveStream,
    { provide: APP_PIPE, useClass: RulesPipe },
  ],
})
export class ApiModule {}
