import { cx } from '../../../ui/kit/cx.ts';
import { Icon } from '../../../ui/marks/icon.tsx';
import { useWords } from '../../language.ts';
import { answerOfAll } from './answer.ts';
import type { PublishedResult } from './recompute.ts';
import styles from '../result.module.css';

/** The answer where an observer looks first; the reasons stand in step 3. */
export function Conclusion({ published }: { published: readonly PublishedResult[] }) {
  const { v } = useWords();
  const answer = answerOfAll(published, v);
  if (answer === null) return null;
  const { tone, icon, title } = answer;
  return (
    <a href="#step-3" className={cx(styles.conclusion, styles[tone])}>
      <Icon name={icon} size={26} />
      <strong>{title}</strong>
      <span>
        {v.published.see} <Icon name="next" size={16} />
      </span>
    </a>
  );
}
