import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Seat } from '../api/shapes.js';
import { useMe } from '../me/me-context.js';
import { peopleOf } from '../roster/people.js';
import { useAgents } from '../roster/roster-facts.js';
import { sayDay, sayHours } from '../roster/say-shift.js';
import { dateOf } from '../roster/week.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { shiftsOfQuery, useAskSwap, useWithdraw } from './own-facts.js';

/** Whom to ask to take a shift, and which of theirs one takes instead, if any. */
export function SwapDialog(props: { centreId: string; seat: Seat; about: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const { personId } = useMe();
  const { centreId, seat, onClose } = props;
  const ask = useAskSwap(centreId);
  const withdraw = useWithdraw(centreId);
  const agents = useAgents(centreId);
  const [askedOf, setAskedOf] = useState('');
  const [returnId, setReturn] = useState('');
  const [isTried, setTried] = useState(false);
  const theirs = useQuery(shiftsOfQuery(useApi(), centreId, askedOf));
  const [now] = useState(() => new Date().toISOString());
  const colleagues = peopleOf(agents.data ?? [], []).filter(({ id }) => id !== personId);

  const send = () => {
    setTried(true);
    if (askedOf === '') return;
    const name = colleagues.find(({ id }) => id === askedOf)?.name ?? '…';
    ask.mutateAsync({ seatId: seat.id, askedOf, ...(returnId !== '' && { returnId }) }).then(
      ({ id }) => {
        const undo = () => withdraw.mutateAsync(id).then(() => t('own.swap.withdrawn'));
        notify({ text: t('own.swap.sent', { name }), undo });
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  };

  return (
    <FormDialog
      title={t('own.swap.ask')}
      text={t('own.swap.text', { shift: props.about })}
      action={{ label: t('own.swap.send'), do: send }}
      isSaving={ask.isPending}
      failure={ask.error ?? agents.error}
      onClose={onClose}
    >
      <Select
        size="small"
        label={t('own.swap.whom')}
        value={askedOf}
        error={isTried && askedOf === '' && t('own.swap.choose')}
        onChange={(event) => {
          setAskedOf(event.target.value);
          setReturn('');
        }}
      >
        <option value="">{t('own.swap.nobody')}</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={t('own.swap.return')}
        description={t('own.swap.returnHelp')}
        value={returnId}
        onChange={(event) => setReturn(event.target.value)}
      >
        <option value="">{t('own.swap.nothing')}</option>
        {theirs.data
          ?.filter(({ from }) => from > now)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {t('own.shifts.one', {
                day: sayDay(dateOf(one.from), t),
                hours: sayHours(one, language),
                kind: t(`roster.kinds.${one.kind}`),
              })}
            </option>
          ))}
      </Select>
    </FormDialog>
  );
}
