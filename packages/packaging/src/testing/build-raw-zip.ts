import { crc32 } from 'node:zlib';

/** An entry as it is to be written, faults included: only `name` is needed. */
export interface RawEntry {
  readonly name: string;
  readonly data?: string | Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** The uncompressed size the zip claims. */
  readonly claimedSize?: number;
  readonly externalAttributes?: number;
}

/** Writes a zip without compressing, judging or correcting anything, for tests of the reader. */
export function buildRawZip(entries: readonly RawEntry[], claimedEntries = entries.length): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = Buffer.from(entry.data ?? '');
    const shared = sharedFields(entry, data, name.length);
    const header = Buffer.concat([uint32(0x04034b50), shared, name, data]);
    central.push(
      uint32(0x02014b50),
      uint16(0x0314),
      shared,
      Buffer.alloc(6),
      uint32(entry.externalAttributes ?? 0),
      uint32(offset),
      name,
    );
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const count = uint16(claimedEntries);
  const end = [
    uint32(0x06054b50),
    uint32(0),
    count,
    count,
    uint32(directory.length),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...local, directory, ...end]);
}

/** The part local and central headers have in common: version to extraction, up to the length of the extra field. */
function sharedFields(entry: RawEntry, data: Buffer, nameLength: number): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16((entry.flags ?? 0) | 0x800),
    uint16(entry.method ?? 0),
    uint32(0x00210000),
    uint32(entry.crc ?? crc32(data)),
    uint32(data.length),
    uint32(entry.claimedSize ?? data.length),
    uint16(nameLength),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
