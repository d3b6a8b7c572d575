import { contestName } from '../../../../src-shared/language/contest-name.ts';
import { cx } from '../../../ui/kit/cx.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { useWords } from '../../language.ts';
import { answerOfAll } from './answer.ts';
import { caveatGroups } from '../../../../src-shared/results/caveats.ts';
import type { Recomputed } from './recompute.ts';
import styles from '../result.module.css';

/** The answer where an observer looks first; the reasons stand in step 3. */
export function Conclusion({ recomputed: { published, computed } }: { recomputed: Recomputed }) {
  const { v, t, language } = useWords();
  const answer = answerOfAll(published, v);
  const told = [...computed.bodies.values()].flatMap(({ view }) =>
    view.own ? caveatGroups(view.caveats).map((group) => ({ contest: view.contest, title: view.title, ...group })) : [],
  );
  if (answer === null) return null;
  const { tone, icon, title } = answer;
  return (
    <a href="#step-3" className={cx(styles.conclusion, styles[tone])}>
      <Icon name={icon} size={26} />
      <div>
        <strong>{title}</strong>
        {told.map(({ contest, title: named, kind, protocols, precincts }) => (
          <p key={`${contest} ${kind}`}>
            {contestName(contest, t.terms.contest, named, language)}:{' '}
            {t.commune.results.caveat[kind](protocols, precincts)}
          </p>
        ))}
      </div>
      <span>
        {v.published.see} <Icon name="next" size={16} />
      </span>
    </a>
  );
}
