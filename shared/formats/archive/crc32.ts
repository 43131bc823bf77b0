/**
 * CRC-32 as ZIP uses it (polynomial 0xEDB88320, ISO 3309). Eight tables, so that eight bytes are taken a
 * step: half the time of one table on a project file of many megabytes.
 */
const tables = makeTables();

export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = -1;
  let at = 0;
  for (; at < whole; at += 8) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      entry(7, low) ^
      entry(6, low >>> 8) ^
      entry(5, low >>> 16) ^
      entry(4, low >>> 24) ^
      entry(3, high) ^
      entry(2, high >>> 8) ^
      entry(1, high >>> 16) ^
      entry(0, high >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = entry(0, crc ^ view.getUint8(at)) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

function entry(table: number, byte: number): number {
  return tables[table * 256 + (byte & 255)] ?? 0;
}

function makeTables(): Int32Array {
  const made = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[byte] = crc;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = made[byte] ?? 0;
    for (let table = 1; table < 8; table += 1) {
      crc = (made[crc & 255] ?? 0) ^ (crc >>> 8);
      made[table * 256 + byte] = crc;
    }
  }
  return made;
}
