/**
 * Reading a file past the operating system's memory of it. A stick may lie about what it took (some claim more room than
 * they have), and the system would go on giving back what it was given, until the stick is pulled out.
 */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { systemCode } from './failures.ts';

const CHUNK_BYTES = 1024 * 1024;
const PAGE_BYTES = 64 * 1024;

/** Direct reading fills only memory that begins on a page, which of all buffers in JavaScript WebAssembly's does. */
function pages(): Uint8Array {
  const size = CHUNK_BYTES / PAGE_BYTES;
  return new Uint8Array(new WebAssembly.Memory({ initial: size, maximum: size }).buffer);
}
const spare: Uint8Array[] = [];

/**
 * @returns undefined where there is no direct reading: on other systems than Linux, and on file systems without it;
 * `too-large` where the file has more bytes than `limit`
 */
export async function readDirectly(path: string, limit: number): Promise<Uint8Array | 'too-large' | undefined> {
  if (process.platform !== 'linux') return undefined;
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_DIRECT);
    return await readWhole(file, limit);
  } catch (error) {
    if (systemCode(error) === 'EINVAL') return undefined;
    throw error;
  } finally {
    await file?.close();
  }
}

async function readWhole(file: FileHandle, limit: number): Promise<Uint8Array | 'too-large'> {
  const { size } = await file.stat();
  if (size > limit) return 'too-large';
  const chunk = spare.pop() ?? pages();
  const read = Buffer.alloc(size);
  try {
    for (let length = 0; length < size;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, length);
      if (bytesRead === 0) return read.subarray(0, length);
      if (length + bytesRead > size) return 'too-large';
      read.set(chunk.subarray(0, bytesRead), length);
      length += bytesRead;
    }
    return read;
  } finally {
    spare.push(chunk);
  }
}
