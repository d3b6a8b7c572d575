/** The part of fontkit 2 we use; the package ships no types. */
declare module 'fontkit' {
  export type Subset = { encode(): Uint8Array };
  export type Font = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly head: unknown;
    readonly post: unknown;
    readonly 'OS/2': unknown;
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
    createSubset(): Subset;
  };
  export function create(bytes: Uint8Array): Font;
}
