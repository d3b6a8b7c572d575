import { useEffect, useRef } from 'react';
import { portableCrypto } from '../../../src-shared/sealed/crypto/portable.ts';
import { isDemoIssuer } from '../../../src-shared/sealed/thumbprint.ts';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import kit from '../../ui/kit/kit.module.css';
import { Icon } from '../../ui/kit/icon.tsx';
import { useWords } from '../language.ts';
import { Note } from '../../ui/kit/notice.tsx';
import styles from './trust.module.css';

/** The election this is about, and every link from the compared key down to the people who sign. */
export function Chain({ pkg, fingerprint }: { pkg: TrustedPackage; fingerprint: string }) {
  const { v, pick } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const { teryt, commune, title, votingDay, precincts, number } = pkg.definition.payload;
  const keys = pkg.roster.payload.keys;
  const revoked = keys.filter(({ status }) => status === 'revoked').length;
  const links = [
    { name: v.chain.issuer, value: fingerprint, more: v.chain.compared },
    {
      name: v.chain.mandates,
      value: teryt,
      more: [...pkg.mandates.keys()].filter((other) => other !== teryt).join(' · ') || null,
    },
    {
      name: v.chain.definition,
      value: v.chain.definitionNumber(number),
      more: v.chain.precincts(precincts.length),
    },
    {
      name: v.chain.roster,
      value: v.chain.definitionNumber(pkg.roster.payload.number),
      more: v.chain.keys(keys.length - revoked, revoked),
    },
  ];
  return (
    <section className={styles.chain} aria-labelledby="election">
      <header>
        <p className={kit.eyebrow}>
          {commune.name} · {commune.county} · {commune.voivodeship}
        </p>
        <h1 ref={heading} id="election" tabIndex={-1}>
          {pick(title)}
        </h1>
        <p className={styles.day}>{v.longDay(votingDay)}</p>
      </header>
      {isDemoIssuer(pkg.issuer, portableCrypto) && <Note tone="warning">{v.frame.demoIssuer}</Note>}
      <ol className={styles.links} aria-label={v.chain.title}>
        {links.map(({ name, value, more }) => (
          <li key={name}>
            <span className={styles.tick}>
              <Icon name="check" size={18} />
            </span>
            <span className={styles.linkName}>{name}</span>
            <span className={styles.linkValue}>{value}</span>
            {more !== null && <span className={styles.linkMore}>{more}</span>}
          </li>
        ))}
      </ol>
      <p className={kit.small}>{v.chain.holds}</p>
    </section>
  );
}
