/** What PostgreSQL calls the elements, by the numbers of its system catalogue. */
const oid = { bool: 16, int8: 20, int2: 21, int4: 23, text: 25, uuid: 2950 } as const;

const headerBytes = 20;
const lengthBytes = 4;
const twoToThe32 = 2 ** 32;

type Nullable<T> = readonly (T | null)[];

/*
 * One-dimensional arrays in PostgreSQL's binary format. A batch travels as two dozen arrays; in this format writing
 * and reading them costs a fraction of what text and its escaping do. `pg` sends a Buffer as it is.
 */

export function int2Array(values: Nullable<number>): Buffer {
  return fixed(oid.int2, 2, values, (buffer, value, at) => buffer.writeInt16BE(value, at));
}

export function int4Array(values: Nullable<number>): Buffer {
  return fixed(oid.int4, 4, values, (buffer, value, at) => buffer.writeInt32BE(value, at));
}

/** @throws RangeError for a number that is not an integer below 2^53. */
export function int8Array(values: Nullable<number>): Buffer {
  return fixed(oid.int8, 8, values, (buffer, value, at) => {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not an integer below 2^53`);
    buffer.writeInt32BE(Math.floor(value / twoToThe32), at);
    buffer.writeInt32BE(value | 0, at + 4);
  });
}

export function boolArray(values: Nullable<boolean>): Buffer {
  return fixed(oid.bool, 1, values, (buffer, value, at) => buffer.writeUInt8(value ? 1 : 0, at));
}

export function uuidArray(values: Nullable<string>): Buffer {
  return fixed(oid.uuid, 16, values, (buffer, value, at) => {
    const hex = value.replaceAll('-', '');
    if (buffer.write(hex, at, 16, 'hex') !== 16 || hex.length !== 32) throw new RangeError(`${value} is not a UUID`);
  });
}

export function textArray(values: Nullable<string>): Buffer {
  let size = headerBytes;
  for (const value of values) size += lengthBytes + (value === null ? 0 : 3 * value.length);
  const buffer = Buffer.allocUnsafe(size);
  let at = writeHeader(buffer, oid.text, values.length);
  for (const value of values) {
    const bytes = value === null ? -1 : buffer.write(value, at + lengthBytes);
    buffer.writeInt32BE(bytes, at);
    at += lengthBytes + Math.max(bytes, 0);
  }
  return buffer.subarray(0, at);
}

function fixed<T>(
  type: number,
  width: number,
  values: Nullable<T>,
  write: (buffer: Buffer, value: T, at: number) => unknown,
): Buffer {
  const buffer = Buffer.allocUnsafe(headerBytes + values.length * (lengthBytes + width));
  let at = writeHeader(buffer, type, values.length);
  for (const value of values) {
    buffer.writeInt32BE(value === null ? -1 : width, at);
    at += lengthBytes;
    if (value === null) continue;
    write(buffer, value, at);
    at += width;
  }
  return buffer.subarray(0, at);
}

function writeHeader(buffer: Buffer, type: number, length: number): number {
  buffer.writeInt32BE(1, 0); // dimensions
  buffer.writeInt32BE(1, 4); // there may be nulls
  buffer.writeInt32BE(type, 8);
  buffer.writeInt32BE(length, 12);
  buffer.writeInt32BE(1, 16); // the first index
  return headerBytes;
}
