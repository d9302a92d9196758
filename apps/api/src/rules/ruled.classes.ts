import { NewKey } from '../access/keys.controller.js';
import { ChatMessage } from '../chat/chat.dto.js';
import { InteractionData, InteractionEvent } from '../interactions/interaction-event.dto.js';
import { StreamQuery } from '../operations/stream.controller.js';
import { RecordingQuery } from '../recording/recording.dto.js';
import { ParkedQuery, VoidReason } from '../payouts/payouts.dto.js';
import { NewUser, PageQuery } from '../users/users.dto.js';
import type { RuledClass } from './compiled.rules.js';

/** All that callers send, apart from campaigns, which the scenario room reads. */
export const ruledClasses: readonly RuledClass[] = [
  ChatMessage,
  InteractionData,
  InteractionEvent,
  NewKey,
  NewUser,
  PageQuery,
  ParkedQuery,
  RecordingQuery,
  StreamQuery,
  VoidReason,
];
