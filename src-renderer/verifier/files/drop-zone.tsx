import { useRef, useState, type DragEvent, type InputHTMLAttributes } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { cx } from '../../ui/kit/cx.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { useWords } from '../language.ts';
import { Note } from '../../ui/kit/notice.tsx';
import { fromDrop, fromInput, type Taken } from './take-files.ts';
import styles from './files.module.css';

type Props = { onTaken: (taken: Taken) => void; compact?: boolean };

/** Files and folders: dropped, or chosen with the keyboard. */
export function DropZone({ onTaken, compact = false }: Props) {
  const { v } = useWords();
  const [over, setOver] = useState(false);
  const [failed, setFailed] = useState(false);
  const taking = (taken: Promise<Taken>) => {
    setFailed(false);
    void taken.then(onTaken, () => setFailed(true));
  };
  const hovering = (event: DragEvent, hovers: boolean) => {
    event.preventDefault();
    setOver(hovers);
  };
  return (
    <div
      className={cx(styles.zone, compact && styles.compact, over && styles.over)}
      onDragEnter={(event) => hovering(event, true)}
      onDragOver={(event) => hovering(event, true)}
      onDragLeave={(event) => hovering(event, false)}
      onDrop={(event) => {
        hovering(event, false);
        taking(fromDrop(event.dataTransfer.items));
      }}
    >
      <span className={styles.sign}>
        <Icon name="arrow" size={compact ? 24 : 36} />
      </span>
      <p className={styles.call}>{v.take.drop}</p>
      <div className={styles.ways}>
        <Chooser label={v.take.files} onList={(list) => taking(fromInput(list))} main={!compact} multiple />
        <Chooser label={v.take.folder} onList={(list) => taking(fromInput(list))} main={false} webkitdirectory="" />
      </div>
      {failed && <Note tone="error">{v.take.failed}</Note>}
    </div>
  );
}

type ChooserProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  onList: (list: FileList) => void;
  main: boolean;
  webkitdirectory?: '';
};

/** The browser's own file dialog behind a button that looks like the others. */
function Chooser({ label, onList, main, ...rest }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={main ? 'main' : 'plain'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        {...rest}
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          if (target.files !== null && target.files.length > 0) onList(target.files);
          target.value = '';
        }}
      />
    </>
  );
}
