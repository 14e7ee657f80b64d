import { TextField } from '@navikt/ds-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Subject } from '../api/shapes.js';
import { useAfterPause } from '../shared/use-after-pause.js';
import { usePreferences } from '../shell/preferences.js';
import { subjectsQuery } from './inquiry-facts.js';

type SubjectFieldProps = {
  readonly centreId: string;
  readonly value: Subject | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly error?: string | undefined;
  /** What was chosen, or will be when the answer has come. */
  readonly onChoose: (subject: Subject | null | Promise<Subject | null>) => void;
  readonly onNext: () => void;
};

/** What it was about: the likeliest by their digit, all others by some letters. Enter takes the first and goes on. */
export function SubjectField({ centreId, value, field, error, onChoose, onNext }: SubjectFieldProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const api = useApi();
  const queries = useQueryClient();
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const [marked, mark] = useState(0);
  const words = (typed ?? '').trim();
  const { data: found = [] } = useQuery({
    ...subjectsQuery(api, centreId, useAfterPause(words)),
    placeholderData: keepPreviousData,
  });
  const isOpen = value === null || typed !== undefined;

  const choose = (subject: Subject) => {
    setTyped(undefined);
    mark(0);
    onChoose(subject);
    onNext();
  };
  /** What stands on the screen may still be of fewer letters: it is the whole word's that is taken. */
  const takeFirst = () => {
    const asked = queries.fetchQuery(subjectsQuery(api, centreId, words));
    onChoose(asked.then((items) => items[marked] ?? items[0] ?? null).finally(() => setTyped(undefined)));
    onNext();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const byDigit = typed === undefined && /^[1-9]$/.test(event.key) ? found[Number(event.key) - 1] : undefined;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== undefined && found.length > 0) mark((marked + step + found.length) % found.length);
    else if (event.key === 'Enter' && words !== '') takeFirst();
    else if (event.key === 'Enter') onNext();
    else if (byDigit && value === null) choose(byDigit);
    else return;
    event.preventDefault();
  };
  return (
    <div className="subject">
      <TextField
        ref={field}
        size="small"
        label={t('log.subject')}
        description={t('log.subjectHelp')}
        maxLength={60}
        autoComplete="off"
        role="combobox"
        aria-expanded={isOpen && found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && words !== '' && found[marked] ? `${list}-${marked}` : undefined}
        value={typed ?? (value ? value[language] : '')}
        error={error}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          mark(0);
          if (value !== null) onChoose(null);
        }}
        onKeyDown={press}
      />
      {isOpen && found.length > 0 && (
        <ul
          id={list}
          role="listbox"
          aria-label={t(words === '' ? 'log.likeliest' : 'log.found')}
          className="subject__list"
        >
          {found.map((subject, place) => (
            <li
              key={subject.id}
              id={`${list}-${place}`}
              role="option"
              aria-selected={words !== '' && place === marked}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(subject)}
            >
              {words === '' && <kbd aria-hidden>{place + 1}</kbd>} {subject[language]}
              {subject.through !== null && <span className="quiet"> ({subject.through})</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
