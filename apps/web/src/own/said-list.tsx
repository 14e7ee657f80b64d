import { Button, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';

export type SaidItem = {
  readonly id: string;
  /** In one breath: what the button that takes it back is about. */
  readonly text: string;
  readonly more?: ReactNode;
};

/** A part of the page: what has been said, each with its way back, and what adds to it. */
export function SaidList(props: {
  title: string;
  level?: '2' | '3';
  empty: string;
  /** Undefined until it is known. */
  items: readonly SaidItem[] | undefined;
  isLoading: boolean;
  add?: { readonly label: string; readonly do: () => void };
  back: { readonly label: string; readonly isBusy: boolean; readonly do: (id: string) => void };
  /** Below the list. */
  after?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const headingId = useId();
  const { items, add, back } = props;
  return (
    <section className="panel own-part" aria-labelledby={headingId}>
      <Heading id={headingId} size="xsmall" level={props.level ?? '2'}>
        {props.title}
      </Heading>
      {props.children}
      {items === undefined && props.isLoading && <Loading rows={1} />}
      {items?.length === 0 && <NothingHere text={props.empty} />}
      {items !== undefined && items.length > 0 && (
        <ul className="closures">
          {items.map(({ id, text, more }) => (
            <li key={id} className="closure">
              <span>
                {text} {more}
              </span>
              <Button
                size="xsmall"
                variant="tertiary"
                disabled={back.isBusy}
                aria-label={t('own.about', { what: back.label, about: text })}
                onClick={() => back.do(id)}
              >
                {back.label}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {props.after}
      {add && (
        <Button size="small" variant="secondary" onClick={add.do}>
          {add.label} …
        </Button>
      )}
    </section>
  );
}
