import { useEffect } from 'react';
import type { ContestKind } from '../../src-shared/primitives.ts';
import { useTexts } from '../language.ts';
import { href } from '../route.ts';
import { useWindow } from '../state.ts';
import frame from '../ui/frame/frame.module.css';
import { AgreementScreen } from './agreement/agreement-screen.tsx';
import { BoardScreen } from './board/board-screen.tsx';
import { ExportResults } from './publish/export-results.tsx';
import { PublishedNote } from './publish/published-note.tsx';
import { ReceiveScreen } from './receive/receive-screen.tsx';
import { ResultsScreen } from './results/results-screen.tsx';

const rooms = ['board', 'receive', 'results'] as const;
type Room = (typeof rooms)[number];

/** `#/board`, `#/receive`, `#/agreement/7/council/2`, `#/results/council`. */
export function CommuneScreens({ route }: { route: readonly string[] }) {
  const t = useTexts();
  const [asked, ...rest] = route;
  const room: Room = asked === 'agreement' ? 'board' : (rooms.find((one) => one === asked) ?? 'board');
  useEffect(() => {
    if (asked !== 'agreement') useWindow.setState({ subject: null, savedAt: null });
  }, [asked]);
  return (
    <>
      <nav className={frame.nav} aria-label={t.commune.rooms.rooms}>
        {rooms.map((one) => (
          <a key={one} href={href(one)} aria-current={one === room ? 'page' : undefined}>
            {t.commune.rooms.room[one]}
          </a>
        ))}
      </nav>
      <RoomOf asked={asked} rest={rest} />
    </>
  );
}

function RoomOf({ asked, rest }: { asked: string | undefined; rest: readonly string[] }) {
  const [first, second, third] = rest;
  switch (asked ?? 'board') {
    case 'receive':
      return <ReceiveScreen />;
    case 'results':
      return <ResultsScreen contest={first ?? null} published={PublishedNote} publish={ExportResults} />;
    case 'agreement': {
      const ref = { precinct: Number(first), contest: second as ContestKind, constituency: Number(third) };
      return <AgreementScreen key={rest.join('/')} protocol={ref} />;
    }
    default:
      return <BoardScreen />;
  }
}
