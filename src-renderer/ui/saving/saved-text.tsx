import { useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';
import { TEXT_LIMIT } from '../../../src-shared/text/limits.ts';
import { checkPrintable } from '../../../src-shared/text/printable.ts';
import { fail, type Failure, type Result } from '../../../src-shared/result.ts';
import type { SavedView } from '../../../src-shared/api/call.ts';
import { useTexts } from '../../language.ts';
import { TextArea } from '../kit/text-field.tsx';
import { useSaved } from './use-saved.ts';

export type TextHandle = {
  /** Puts a text in the place of what stands there; Ctrl+Z brings that back, and the button below. */
  replace: (text: string) => void;
};

type Props = {
  label: ReactNode;
  /** The label as a plain line, for the bar. */
  name: string;
  /** What the core holds, and since which version. */
  kept: string;
  version: number;
  /** What is missing in the text as it stands, besides what no paper could print. */
  problemOf?: (text: string) => string | null;
  rows?: number;
  /** @param was the text it replaces */
  save: (text: string, was: string) => Promise<Result<SavedView>>;
  onSaved: () => void;
  /** What may be replaced without asking: an official phrase, not somebody's words. */
  handle?: Ref<TextHandle>;
  /** What is offered below the field, knowing the text as it stands. */
  children?: (text: string) => ReactNode;
};

/** Words of the commission, as safe as a number: saved while they are typed, whatever way the field is left. */
export function SavedText({ label, name, kept, version, problemOf, rows, save, onSaved, handle, children }: Props) {
  const t = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const { value, failure, change, settle } = useSaved({
    label: name,
    kept,
    version,
    refuse: refuseText,
    save,
    onSaved,
  });
  useImperativeHandle(handle, () => ({
    replace: (text) => {
      const field = area.current;
      if (field === null) return;
      field.focus();
      field.select();
      // as if it were typed: the browser's own undo knows of it
      document.execCommand('insertText', false, text);
      const gap = /\[[^\]\n]*\]/.exec(text);
      if (gap !== null) field.setSelectionRange(gap.index, gap.index + gap[0].length);
    },
  }));
  const refused = failure === null ? null : t.ui.kit.typed.refused(failure);
  return (
    <>
      <TextArea
        label={label}
        lang="pl"
        fieldRef={area}
        limit={TEXT_LIMIT}
        unsaved={failure !== null}
        problem={refused ?? problemOf?.(value) ?? null}
        {...(rows === undefined ? {} : { rows })}
        value={value}
        onText={(text) => change(text, 'soon')}
        onBlur={() => void settle()}
      />
      {children?.(value)}
    </>
  );
}

/** What the core would refuse, said before it is asked. */
export function refuseText(text: string): Failure | null {
  if (text.length > TEXT_LIMIT)
    return fail('text-too-long', `The text has ${text.length} characters of ${TEXT_LIMIT}.`, '', {
      limit: TEXT_LIMIT,
      length: text.length,
    }).error;
  const printable = checkPrintable(text);
  return printable.ok ? null : printable.error;
}
