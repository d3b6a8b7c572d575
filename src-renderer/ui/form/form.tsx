import type { ReactNode } from 'react';
import { Button } from '../kit/button.tsx';
import { Actions } from '../kit/dialog.tsx';
import { FailureNote } from '../kit/note.tsx';
import type { Fields } from './fields.ts';
import { JobProgress } from './job-progress.tsx';
import type { Form as FormState } from './use-form.ts';

type Props<F extends Fields> = { of: FormState<F>; className?: string | undefined; children: ReactNode };

export function Form<F extends Fields>({ of, className = 'stack', children }: Props<F>) {
  return (
    <form
      id={of.id}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        void of.submit();
      }}
    >
      {children}
    </form>
  );
}

type SubmitProps<F extends Fields> = {
  of: Pick<FormState<F>, 'ready' | 'busy' | 'submit'>;
  kind?: 'main' | 'danger' | 'plain';
  /** What it does where no form is around it, or something comes before the answers are sent. */
  press?: () => void;
  children: ReactNode;
};

/** Where something is missing it leads there instead. */
export function Submit<F extends Fields>({ of: { ready, busy, submit }, kind, press, children }: SubmitProps<F>) {
  return (
    <Button
      type={press ? 'button' : 'submit'}
      {...(kind && { kind })}
      busy={busy}
      aria-disabled={!ready}
      onClickCapture={() => {
        if (!ready) void submit();
      }}
      onClick={press}
    >
      {children}
    </Button>
  );
}

type EndProps<F extends Fields> = Pick<SubmitProps<F>, 'of' | 'kind'> & {
  of: Pick<FormState<F>, 'failure' | 'progress'>;
  /** Words of the button that sends. */
  submit: string;
  /** Where it takes its time: how far it is, in words. */
  progress?: (done: number, of: number | null) => string;
  /** What else is known of the failure. */
  failed?: ReactNode;
  children?: ReactNode;
};

/** Why it failed, and the buttons: the one that sends, then others. */
export function FormEnd<F extends Fields>({ of, submit, kind = 'main', progress, failed, children }: EndProps<F>) {
  return (
    <>
      <FailureNote failure={of.failure}>{failed}</FailureNote>
      {of.progress !== null && progress && <JobProgress job={of.progress} words={progress} />}
      <Actions>
        <Submit of={of} kind={kind}>
          {submit}
        </Submit>
        {children}
      </Actions>
    </>
  );
}
