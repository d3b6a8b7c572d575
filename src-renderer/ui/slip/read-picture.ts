/** Reads the QR code of a slip from a photograph or a scan, in this window: no picture leaves it. */

/** Tried one after another: a phone's picture is larger than it need be, a scan of the page may be too small. */
const longestEdges = [1600, 2600, 1000];
const patience = { timeLimit: 4000, effort: 8 };

/** The code's text, or null where no code can be read. */
export async function readPicture(file: Blob): Promise<string | null> {
  const decode = (await import('qr/decode.js')).default;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  try {
    for (const edge of longestEdges) {
      const image = pixels(bitmap, edge);
      if (image === null) return null;
      try {
        return decode(image, patience);
      } catch {
        // No code at this size; the next one may show it.
      }
    }
    return null;
  } finally {
    bitmap.close();
  }
}

function pixels(bitmap: ImageBitmap, longestEdge: number): ImageData | null {
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
