import { hashBytesInto, hashInto, type TextHash } from './name.table.js';
import type { EpochMs } from '#domain';

/** What an event says. */
export interface EventFields {
  readonly source: string;
  readonly id: string;
  readonly subject: string;
  readonly at: EpochMs;
  readonly campaign: string;
  /** Number of the kind; -1 where the text is to tell. */
  readonly kind: number;
  readonly text: string | null;
  readonly device: string | null;
  readonly channel: string | null;
  readonly invitedBy: string | null;
}

/** By what an event, its user and its device are looked up: hashes, taken where the event is read. */
export interface EventKeys {
  readonly idLo: number;
  readonly idHi: number;
  /** 31 bits of all that does not identify the event. */
  readonly content: number;
  readonly userLo: number;
  readonly userHi: number;
  /** 0 where there is no device. */
  readonly deviceLo: number;
  readonly deviceHi: number;
}

/** Stands where the keys will be: an event is made before its keys are. */
export const noKeys: EventKeys = { idLo: 0, idHi: 0, content: 0, userLo: 0, userHi: 0, deviceLo: 0, deviceHi: 0 };

const hash: TextHash = { lo: 0, hi: 0 };
/** Thousands of events share their source and their campaign, which are hashed once. */
let source = '';
let sourceLo = 0;
let campaign = '';
let campaignLo = 0;

/** Where an event stands in ASCII. */
export interface EventBytes {
  readonly bytes: Uint8Array;
  readonly idAt: number;
  readonly subjectAt: number;
  readonly deviceAt: number;
}

/** @param ascii - Gives the same keys, and sooner. */
export function keysOf(event: EventFields, ascii: EventBytes | null = null): EventKeys {
  const { at, id, subject, device } = event;
  if (event.source !== source) {
    ({ source } = event);
    hashInto(source, 0, hash);
    sourceLo = hash.lo;
  }
  if (event.campaign !== campaign) {
    ({ campaign } = event);
    hashInto(campaign, 0, hash);
    campaignLo = hash.lo;
  }
  if (ascii === null) hashInto(id, sourceLo, hash);
  else hashBytesInto(ascii.bytes, ascii.idAt, id.length, sourceLo, hash);
  const { lo: idLo, hi: idHi } = hash;
  if (ascii === null) hashInto(subject, 0, hash);
  else hashBytesInto(ascii.bytes, ascii.subjectAt, subject.length, 0, hash);
  const { lo: userLo, hi: userHi } = hash;
  if (device === null) hash.lo = hash.hi = 0;
  else if (ascii === null) hashInto(device, 0, hash);
  else hashBytesInto(ascii.bytes, ascii.deviceAt, device.length, 0, hash);
  const { lo: deviceLo, hi: deviceHi } = hash;

  let content = mix(userLo, event.kind);
  content = mix(content, campaignLo);
  content = mix(content, at % 0x100000000);
  content = mix(content, Math.floor(at / 0x100000000));
  // What is left out is told from what is empty.
  content = mix(content, device === null ? 1 : deviceLo);
  content = mixText(content, event.channel);
  content = mixText(content, event.invitedBy);
  content = mixText(content, event.text);
  return { idLo, idHi, content: content & 0x7fffffff, userLo, userHi, deviceLo, deviceHi };
}

function mix(content: number, word: number): number {
  const mixed = Math.imul(content ^ word, 0x85ebca77);
  return mixed ^ (mixed >>> 15);
}

function mixText(content: number, text: string | null): number {
  if (text === null) return mix(content, 1);
  hashInto(text, content, hash);
  return hash.lo;
}
