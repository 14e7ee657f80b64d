import type { DeskCall } from '@samsvar/contracts';
import { BodyShort, Button, Heading, InlineMessage, TextField } from '@navikt/ds-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { DirectoryEntry } from '../api/shapes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useAfterPause } from '../shared/use-after-pause.js';
import { consult, putThrough } from './acts.js';
import { useDesk } from './desk-context.js';
import { directoryQuery, partyOf } from './directory-facts.js';
import { DirectoryHit } from './directory-hit.js';
import type { Places } from './places.js';
import { whomToRing } from './whom-to-ring.js';

type PutThroughProps = {
  readonly call: DeskCall;
  readonly centreId: string;
  readonly places: Places;
  readonly onClose: () => void;
};

/**
 * Whom the caller asks for: some letters and Enter rings them while the caller waits, Ctrl+Enter puts the caller straight
 * through to whoever the screen has shown. Esc closes this, and does nothing to the call.
 */
export function PutThrough({ call, centreId, places, onClose }: PutThroughProps) {
  const { t } = useTranslation();
  const { say, state } = useDesk();
  const api = useApi();
  const queries = useQueryClient();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [marked, mark] = useState(0);
  const [numberless, setNumberless] = useState<string>();
  const [isUnseen, setUnseen] = useState(false);
  /** What is typed, pressed or closed after a key makes that key's answer late. */
  const turn = useRef(0);
  const words = typed.trim();
  const settled = useAfterPause(words);
  const asking = (letters: string) => directoryQuery(api, centreId, { words: letters, near: call.municipalityId });
  const search = useQuery({ ...asking(settled), enabled: settled !== '', placeholderData: keepPreviousData });
  const found = words === '' ? [] : (search.data ?? []);
  useEffect(() => {
    field.current?.focus();
    return () => void (turn.current += 1);
  }, []);

  const ring = (one: DirectoryEntry | undefined, how: typeof consult) => {
    if (!one) return;
    if (!one.hasNumber) return setNumberless(one.name);
    say(how(call, partyOf(one)));
    onClose();
  };
  const ringMarked = async (how: typeof consult) => {
    if (words === '') return;
    const mine = (turn.current += 1);
    const isWhole = words === settled && !search.isPlaceholderData;
    // What cannot be fetched is told by the search itself.
    const now = isWhole ? found : await queries.fetchQuery(asking(words)).catch(() => []);
    if (turn.current !== mine) return;
    const one = whomToRing({ shown: found, marked }, now, how === putThrough);
    setUnseen(one === 'look-first');
    if (one !== 'look-first') ring(one, how);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.altKey || event.metaKey) return;
    if (step !== undefined && found.length > 0) mark((marked + step + found.length) % found.length);
    else if (event.key === 'Enter' && !event.repeat) void ringMarked(event.ctrlKey ? putThrough : consult);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <section className="put-through" aria-labelledby={`${list}-title`}>
      <Heading id={`${list}-title`} size="xsmall" level="2">
        {t('putThrough.title')}
      </Heading>
      <TextField
        ref={field}
        size="small"
        label={t('putThrough.whom')}
        description={t('putThrough.help')}
        maxLength={60}
        autoComplete="off"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[marked] ? `${list}-${marked}` : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setNumberless(undefined);
          setUnseen(false);
          turn.current += 1;
          mark(0);
        }}
        onKeyDown={press}
      />
      {found.length > 0 && (
        <ul id={list} role="listbox" aria-label={t('putThrough.found')} className="put-through__list">
          {found.map((one, place) => (
            <li
              key={one.ref}
              id={`${list}-${place}`}
              role="option"
              aria-selected={place === marked}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => mark(place)}
            >
              <DirectoryHit
                entry={one}
                municipality={places.municipality(one.municipalityId)?.name}
                colleague={state?.colleagues.find(({ personId }) => personId === one.ref)}
              />
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {words !== '' && words === settled && search.data?.length === 0 && !search.isPlaceholderData && (
          <BodyShort size="small">{t('putThrough.nobody')}</BodyShort>
        )}
        {isUnseen && (
          <InlineMessage size="small" status="info">
            {t('putThrough.lookFirst')}
          </InlineMessage>
        )}
        {numberless !== undefined && (
          <InlineMessage size="small" status="warning">
            {t('putThrough.numberless', { name: numberless })}
          </InlineMessage>
        )}
      </div>
      {search.error !== null && <FailureMessage cause={search.error} onRetry={() => void search.refetch()} />}
      <div className="offer__acts">
        <Button size="small" disabled={found.length === 0} onClick={() => void ringMarked(consult)}>
          {t('putThrough.consult')} <kbd aria-hidden>Enter</kbd>
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={found.length === 0}
          onClick={() => void ringMarked(putThrough)}
        >
          {t('desk.say.putThrough')} <kbd aria-hidden>Ctrl+Enter</kbd>
        </Button>
        <Button size="small" variant="tertiary" onClick={onClose}>
          {t('common.close')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </section>
  );
}
