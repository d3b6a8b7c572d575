import { useEffect, useId, useRef, type ReactNode, type Ref } from 'react';
import styles from './kit.module.css';

type Props = { title: string; children: ReactNode; onClose: () => void };

/**
 * The browser's own modal dialog: it holds the focus and gives it back. Only for what destroys, signs, or leaves
 * something unfinished.
 */
export function Dialog({ title, children, onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** The row of buttons that ends a dialog, a form or a page. */
export function Actions({ ref, children }: { ref?: Ref<HTMLDivElement>; children: ReactNode }) {
  return (
    <div ref={ref} className={styles.actions}>
      {children}
    </div>
  );
}
