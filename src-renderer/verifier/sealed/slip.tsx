import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { readPicture } from '../../commune/receive/read-picture.ts';
import { slipTexts } from '../../commune/receive/slip-texts.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { TextArea } from '../../ui/kit/field.tsx';
import kit from '../../ui/kit/kit.module.css';
import { useWords } from '../language.ts';
import { Fold, Notice } from '../parts.tsx';
import type { Entry, Session } from '../session/session.ts';
import { EntryRow } from './entry-row.tsx';

type Props = { session: Session; pkg: TrustedPackage; pictures: readonly File[] };
type Answer = { entry: Entry } | { code: string; message: string } | { unread: string } | null;

/** Paper alone is enough: the code on a transfer slip carries the whole signed protocol. */
export function Slip({ session, pkg, pictures }: Props) {
  const { v } = useWords();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer>(null);
  const [reading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const check = useCallback(
    async (texts: readonly string[]) => {
      const taken = await session.takeSlip(texts);
      setAnswer(taken.ok ? { entry: taken.value } : taken.error);
    },
    [session],
  );
  /** Every code that can be read is added to the text, so that a slip of several codes may come in several pictures. */
  const read = useCallback(
    async (files: readonly File[], before: string) => {
      setReading(true);
      const texts = await Promise.all(files.map(readPicture));
      setReading(false);
      const unread = files.filter((_, at) => texts[at] === null).map(({ name }) => name);
      const all = [...slipTexts(before), ...texts.filter((one) => one !== null)];
      setText(all.join('\n'));
      if (unread.length > 0) setAnswer({ unread: unread.join(', ') });
      else await check(all);
    },
    [check],
  );
  useEffect(() => {
    if (pictures.length > 0) void read(pictures, '');
  }, [pictures, read]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(slipTexts(text));
  };
  return (
    <Fold title={<h3>{v.slip.title}</h3>} open={pictures.length > 0}>
      <p className={kit.lead}>{v.slip.lead}</p>
      <form onSubmit={submit} className={kit.facts}>
        <TextArea label={v.slip.text} hint={v.slip.textHint} value={text} onText={setText} rows={4} />
        <Actions>
          <Button type="submit" kind="main" aria-disabled={text.trim() === ''}>
            {v.slip.check}
          </Button>
          <Button busy={reading} onClick={() => input.current?.click()}>
            {reading ? v.slip.reading : v.slip.picture}
          </Button>
          <input
            ref={input}
            type="file"
            accept="image/*"
            multiple
            hidden
            aria-label={v.slip.picture}
            onChange={({ target }) => {
              if (target.files !== null) void read([...target.files], text);
              target.value = '';
            }}
          />
        </Actions>
      </form>
      <Shown answer={answer} pkg={pkg} />
    </Fold>
  );
}

function Shown({ answer, pkg }: { answer: Answer; pkg: TrustedPackage }) {
  const { v } = useWords();
  if (answer === null) return null;
  if ('entry' in answer) return <EntryRow key={answer.entry.number} entry={answer.entry} pkg={pkg} open />;
  if ('unread' in answer)
    return (
      <Notice tone="warning" live>
        {v.slip.unread(answer.unread)}
      </Notice>
    );
  return (
    <Notice tone="error" live>
      <strong>{v.slip.failures[answer.code] ?? answer.message}</strong>
      <p className={kit.small}>{v.code(answer.code)}</p>
    </Notice>
  );
}
