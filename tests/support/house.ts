/** The house as its folders and imports say it is, and what breaks its law (docs/architecture.md, "The law"). */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export type House = {
  /** Every file of the sources and the unit tests, with the files of the house it imports, types included. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The calls each file of `src-shared/api` holds. */
  readonly calls: ReadonlyMap<string, readonly string[]>;
};

const WORKSPACES = ['start', 'precinct', 'commune', 'preparation'];

/** Rooms from the lowest to the highest: an arrow may only point to a room of a line before its own. */
const LAYERS: readonly (readonly string[])[] = [
  ['shared/failures'],
  ['shared/result'],
  ['shared/text'],
  ['shared/primitives'],
  ['shared/forms', 'shared/day'],
  ['shared/definition'],
  ['shared/protocol'],
  ['shared/sealed'],
  ['shared/results'],
  ['shared/language'],
  ['shared/api'],
  ['main/machine'],
  // these never know each other
  ['main/store', 'main/keys', 'main/media', 'main/documents', 'main/exchange'],
  ['main/session'],
  ['main/start', 'main/precinct', 'main/commune', 'main/preparation'],
  ['main/core'],
  ['main/demo'],
  ['main/shells'],
];
const WINDOW: readonly (readonly string[])[] = [
  ['renderer/ui/kit'],
  ['renderer/ui/marks', 'renderer/ui/sheet', 'renderer/ui/slip', 'renderer/ui/saving'],
  [
    'renderer/ui/findings',
    'renderer/ui/documents',
    'renderer/ui/results',
    'renderer/ui/frame',
    'renderer/ui/form',
    'renderer/ui/table',
  ],
  ['renderer/ui/entry'],
  ['renderer/start', 'renderer/precinct', 'renderer/commune', 'renderer/preparation'],
];

/** A station whose part of a layer is another room's: the clock stands in the frame of every screen, a job at its form. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'renderer start/clock': 'src-renderer/ui/frame/',
  'renderer start/jobs': 'src-renderer/ui/form/',
};
/** What stations of one workspace stand on: what they share, and who types. */
const SHARED = ['common', 'keyboard'];
/** What the demo plays by calls. Who prepares an election has none yet. */
const PLAYED = ['src-main/start/', 'src-main/precinct/', 'src-main/commune/'];
/** What one kind of store is made of; it knows no engine and no other kind. */
const STORE = /^src-main\/store\/(common|precinct|commune|preparation|desk)\//;
const ENGINE = /^src-main\/store\/engine\/(?:sqlite|postgres)\//;
/** What puts stations together. */
const ASSEMBLE = ['screens', 'protocol'];

type Place = { readonly workspace: string; readonly station: string };

/** Where a file of the core or the window belongs among the stations; `station` is the first name below its workspace. */
function placeOf(path: string): (Place & { readonly layer: string }) | undefined {
  const [layer = '', workspace = '', name = ''] = path.split('/');
  if (!layer.startsWith('src-') || !WORKSPACES.includes(workspace) || name === '') return undefined;
  return { layer: layer.slice(4), workspace, station: name.replace(/\..*$/, '') };
}

/** Stations as the calls name them. */
function stationsOf({ calls }: House): Place[] {
  return [...calls.keys()].map((file) => {
    const [, , workspace = '', name = ''] = file.split('/');
    return { workspace, station: name.replace('.ts', '') };
  });
}

function roomOf(path: string): string {
  const [layer = '', first = '', second = ''] = path.split('/');
  const room = `${layer.slice(4)}/${first.replace(/\..*$/, '')}`;
  return room === 'renderer/ui' ? `${room}/${second}` : room;
}

/** Everything that breaks the law, each in one line. */
export function broken(house: House): string[] {
  return [
    ...missing(house),
    ...strangers(house),
    ...misnamed(house),
    ...upward(house),
    ...fences(house),
    ...circles(house),
  ];
}

/** One station, one name: a file or a folder in every layer. */
function missing(house: House): string[] {
  const paths = [...house.files.keys()];
  return stationsOf(house).flatMap(({ workspace, station }) => {
    const own = `${workspace}/${station}`;
    const places = {
      main: [`src-main/${own}.ts`, `src-main/${own}/${station}.ts`],
      renderer: [ELSEWHERE[`renderer ${own}`] ?? `src-renderer/${own}/`],
      pl: [`src-shared/language/pl/${own}.ts`],
      en: [`src-shared/language/en/${own}.ts`],
      tests: [`tests/unit/main/${own}.test.ts`, `tests/unit/main/${own}/`],
    };
    return Object.entries(places)
      .filter(
        ([, names]) =>
          !names.some((name) => paths.some((path) => path === name || (name.endsWith('/') && path.startsWith(name)))),
      )
      .map(([layer]) => `the station ${own} is missing in ${layer}`);
  });
}

/** Nothing stands among the stations that is none. */
function strangers(house: House): string[] {
  const known = new Set(stationsOf(house).map(({ workspace, station }) => `${workspace}/${station}`));
  const found = [...house.files.keys()].flatMap((path) => {
    const text = /^src-shared\/language\/(?:pl|en)\/([\w-]+)\/([\w-]+)/.exec(path);
    const place =
      text && WORKSPACES.includes(text[1]!)
        ? { workspace: text[1]!, station: text[2]!, layer: 'language' }
        : placeOf(path);
    if (place === undefined || place.workspace === 'preparation') return [];
    const allowed = place.station === 'common' || (place.layer === 'renderer' && place.station === 'screens');
    return allowed || known.has(`${place.workspace}/${place.station}`) ? [] : [`${path} belongs to no station`];
  });
  return [...new Set(found)];
}

/** The first word of a call is its station; no call stands twice. */
function misnamed({ calls }: House): string[] {
  const all = [...calls.values()].flat();
  const twice = all.filter((name, at) => all.indexOf(name) !== at);
  const others = [...calls].flatMap(([file, names]) =>
    names
      .filter((name) => !file.endsWith(`/${name.split('.')[0]}.ts`))
      .map((name) => `the call ${name} stands in ${file}`),
  );
  return [...others, ...twice.map((name) => `the call ${name} stands twice`)];
}

/** Arrows point down. */
function upward({ files }: House): string[] {
  return [...files].flatMap(([from, imports]) =>
    imports.filter((to) => !mayPoint(roomOf(from), roomOf(to))).map((to) => `${from} points up to ${to}`),
  );
}

function mayPoint(from: string, to: string): boolean {
  if (from === to || from.startsWith('tests/') || !/^(?:shared|main|renderer)\//.test(from)) return true;
  if (from.startsWith('shared/')) return to.startsWith('shared/') && isBelow(LAYERS, from, to);
  if (from.startsWith('main/'))
    return to.startsWith('shared/') || (to.startsWith('main/') && isBelow(LAYERS, from, to));
  if (to.startsWith('shared/')) return true;
  // the verifier is a window of its own: it reaches the kit and nothing else of this one
  if (from === 'renderer/verifier') return to.startsWith('renderer/ui/');
  return to.startsWith('renderer/') && to !== 'renderer/verifier' && isBelow(WINDOW, from, to);
}

function isBelow(layers: readonly (readonly string[])[], from: string, to: string): boolean {
  const [own, other] = [from, to].map((room) => layers.findIndex((line) => line.includes(room)));
  // what stands in no line is the window's own ground, or puts it together; a room of the kit stands in one
  if (own === -1 || other === -1)
    return [from, to].every((room) => !/^(?:shared|main|renderer\/ui)\//.test(room) || layers.flat().includes(room));
  return other! < own!;
}

/** No station imports another one, and no workspace another one, nor does a kind of store; the demo plays through the calls alone. */
function fences({ files }: House): string[] {
  return [...files].flatMap(([from, imports]) => {
    if (from.startsWith('src-main/demo/'))
      return imports.filter((to) => PLAYED.some((room) => to.startsWith(room))).map((to) => `${from} stands on ${to}`);
    const kept = STORE.exec(from)?.[1];
    if (kept !== undefined)
      return imports
        .filter(
          (to) => ENGINE.test(to) || (kept !== 'common' && ![undefined, 'common', kept].includes(STORE.exec(to)?.[1])),
        )
        .map((to) => `${from} stands on ${to}`);
    const own = placeOf(from);
    if (own === undefined || ASSEMBLE.includes(own.station)) return [];
    return imports
      .filter((to) => {
        const other = placeOf(to);
        if (other === undefined || other.layer !== own.layer) return false;
        if (other.workspace !== own.workspace) return true;
        return other.station !== own.station && !SHARED.includes(other.station);
      })
      .map((to) => `${from} stands on ${to}`);
  });
}

/** Files that import each other in a ring, types included. */
function circles({ files }: House): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  function walk(path: string, way: readonly string[]): void {
    const at = way.indexOf(path);
    if (at !== -1) found.push(`a circle: ${[...way.slice(at), path].join(' → ')}`);
    if (at !== -1 || done.has(path)) return;
    for (const next of files.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  }
  for (const path of files.keys()) walk(path, []);
  return found;
}

/** The house as it lies on the disk. */
export function readHouse(root: string): House {
  const files = new Map<string, string[]>();
  const calls = new Map<string, string[]>();
  for (const top of ['src-shared', 'src-main', 'src-renderer', 'tests/unit']) {
    for (const name of readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const path = join(top, name).replaceAll('\\', '/');
      const source = readFileSync(join(root, path), 'utf8');
      const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+\.tsx?)'/g)];
      files.set(
        path,
        imports.map(([, to = '']) => normalize(join(dirname(path), to)).replaceAll('\\', '/')),
      );
      if (/^src-shared\/api\/\w+\//.test(path))
        calls.set(
          path,
          [...source.matchAll(/^ {2}'([\w-]+\.\w+)': (?:query|command|job)</gm)].map(([, call = '']) => call),
        );
    }
  }
  return { files, calls };
}
