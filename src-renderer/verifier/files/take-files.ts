/** Bytes of dropped or chosen files and folders; each is read once, and no further than a sealed file may be long. */
import { READ_LIMIT, type TakenFile } from '../session/sort.ts';

export type Taken = { readonly files: readonly TakenFile[]; readonly pictures: readonly File[] };

type Found = { readonly path: string; readonly file: File };

/** From `<input type="file">`, with the path below the chosen folder where there is one. */
export function fromInput(list: FileList): Promise<Taken> {
  return taken([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/**
 * From a drop. Chromium reads dropped folders of a `file:` page through handles only, Firefox through entries only;
 * both must be asked for before the first `await`, or the list of items is gone.
 */
export async function fromDrop(items: DataTransferItemList): Promise<Taken> {
  const found = await Promise.all([...items].filter(({ kind }) => kind === 'file').map(foundBelow));
  return taken(found.flat());
}

type WithHandle = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

function foundBelow(item: WithHandle): Promise<Found[]> {
  const file = item.getAsFile();
  const entry = item.webkitGetAsEntry();
  const single = (): Found[] => (file === null ? [] : [{ path: file.name, file }]);
  if (item.getAsFileSystemHandle)
    return item
      .getAsFileSystemHandle()
      .then((handle) => (handle === null ? single() : belowHandle(handle, handle.name)), single);
  return entry === null ? Promise.resolve(single()) : belowEntry(entry, entry.name);
}

async function belowHandle(handle: FileSystemHandle, path: string): Promise<Found[]> {
  if (handle instanceof FileSystemFileHandle) return [{ path, file: await handle.getFile() }];
  if (!(handle instanceof FileSystemDirectoryHandle)) return [];
  const found: Found[] = [];
  for await (const child of handle.values()) found.push(...(await belowHandle(child, `${path}/${child.name}`)));
  return found;
}

async function belowEntry(entry: FileSystemEntry, path: string): Promise<Found[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const found: Found[] = [];
  for (;;) {
    // a reader gives at most a hundred at a time, and nothing at the end
    const children = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (children.length === 0) return found;
    for (const child of children) found.push(...(await belowEntry(child, `${path}/${child.name}`)));
  }
}

async function taken(found: readonly Found[]): Promise<Taken> {
  const files: TakenFile[] = [];
  const pictures: File[] = [];
  for (const { path, file } of found) {
    if (file.type.startsWith('image/')) pictures.push(file);
    else if (isReadable(path)) files.push({ path, bytes: await firstBytes(file) });
    else files.push({ path, bytes: new Uint8Array() });
  }
  return { files, pictures };
}

/** Whatever else lies in a folder is counted, not read. */
function isReadable(path: string): boolean {
  return /\.(urna|jwk)$/i.test(path);
}

async function firstBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, READ_LIMIT).arrayBuffer());
}
