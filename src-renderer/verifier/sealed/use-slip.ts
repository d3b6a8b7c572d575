import { useState } from 'react';
import { readPicture } from '../../ui/slip/read-picture.ts';
import { slipTexts } from '../../ui/slip/slip-texts.ts';
import type { ToolFailure } from '../../../src-shared/result.ts';
import type { Entry, Session } from '../session/session.ts';

type Answer = { readonly entry: Entry } | { readonly failure: ToolFailure } | { readonly unread: string };

export type SlipReading = {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly reading: boolean;
  readonly answer: Answer | null;
  readonly check: () => Promise<void>;
  /** Adds the code of each picture to the text, so that a slip of several codes may come in several pictures. */
  readonly read: (pictures: readonly File[]) => Promise<void>;
};

/** What was typed or photographed of a transfer slip, and what came of it. */
export function useSlip(session: Session): SlipReading {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [reading, setReading] = useState(false);
  const checkTexts = async (texts: readonly string[]) => {
    const taken = await session.takeSlip(texts);
    setAnswer(taken.ok ? { entry: taken.value } : { failure: taken.error });
    // the next slip begins anew; what could not be read whole waits for its other codes
    if (taken.ok) setText('');
  };
  return {
    text,
    setText,
    reading,
    answer,
    check: () => checkTexts(slipTexts(text)),
    read: async (pictures) => {
      setReading(true);
      const codes = await Promise.all(pictures.map(readPicture));
      setReading(false);
      const unread = pictures.filter((_, at) => codes[at] === null).map(({ name }) => name);
      const texts = [...slipTexts(text), ...codes.filter((one) => one !== null)];
      setText(texts.join('\n'));
      if (unread.length > 0) setAnswer({ unread: unread.join(', ') });
      else await checkTexts(texts);
    },
  };
}
