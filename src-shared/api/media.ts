/** Media, and what was written to them. */

export type MediumView = { id: string; label: string; path: string; kind: 'usb' | 'folder'; writable: boolean };

export type WrittenFile = { name: string; bytes: number; sha256: string };

/** `kind` of where they were written: a folder of this computer is no medium. */
export type ExportedView = { medium: string; kind: MediumView['kind']; folder: string; files: WrittenFile[] };
