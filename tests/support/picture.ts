/** Grey pictures as small PNG files, and how far two of them are apart. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Picture } from './poppler.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

export function toPng({ width, height, grey }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND'),
  ]);
}

/** Reads what {@link toPng} wrote: 8-bit grey, rows unfiltered. */
export function fromPng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const data = png.subarray(41, 41 + png.readUInt32BE(33));
  const rows = inflateSync(data);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) grey.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  return { width, height, grey };
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * The greatest difference of mean grey (0–255) between squares of `side` pixels at the same place. Means forgive
 * how a renderer smooths edges, and do not forgive a missing letter or a moved line.
 */
export function distance(a: Picture, b: Picture, side = 6): number {
  if (a.width !== b.width || a.height !== b.height) return 255;
  let greatest = 0;
  for (let top = 0; top < a.height; top += side) {
    for (let left = 0; left < a.width; left += side) {
      let sum = 0;
      let count = 0;
      for (let y = top; y < Math.min(top + side, a.height); y++) {
        for (let x = left; x < Math.min(left + side, a.width); x++) {
          sum += (a.grey[y * a.width + x] ?? 0) - (b.grey[y * a.width + x] ?? 0);
          count++;
        }
      }
      greatest = Math.max(greatest, Math.abs(sum) / count);
    }
  }
  return greatest;
}
