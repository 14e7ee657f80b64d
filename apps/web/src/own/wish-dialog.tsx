import { Radio, RadioGroup } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wish } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { wholeDay } from './absence-dialog.js';
import { useTakeBackWish, useWish } from './own-facts.js';
import { saySpan } from './say-span.js';
import { spanOfDraft, type SpanDraft } from './span-draft.js';
import { SpanFields } from './span-fields.js';

const kinds: readonly Wish['wish'][] = ['cannot', 'rather-not', 'gladly'];

/** What one wishes of some time. */
export function WishDialog({ centreId, onClose }: { centreId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const say = useWish(centreId);
  const takeBack = useTakeBackWish(centreId);
  const [draft, setDraft] = useState<SpanDraft>(wholeDay);
  const [wish, setWish] = useState<Wish['wish']>('cannot');
  const [isTried, setTried] = useState(false);
  const typed = spanOfDraft(draft, new Date());

  const save = () => {
    setTried(true);
    if ('fault' in typed) return;
    say.mutateAsync({ ...typed.span, wish }).then(
      ({ id }) => {
        const undo = () => takeBack.mutateAsync(id).then(() => t('own.wish.takenBack'));
        notify({ text: t('own.wish.said', { span: saySpan(typed.span, t, language) }), undo });
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  };

  return (
    <FormDialog
      title={t('own.wish.add')}
      text={t('own.wish.text')}
      action={{ label: t('own.wish.save'), do: save }}
      isSaving={say.isPending}
      failure={say.error}
      onClose={onClose}
    >
      <RadioGroup
        size="small"
        legend={t('own.wish.which')}
        value={wish}
        onChange={(next: Wish['wish']) => setWish(next)}
      >
        {kinds.map((each) => (
          <Radio key={each} value={each}>
            {t(`own.wish.kinds.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <SpanFields draft={draft} fault={isTried && 'fault' in typed ? typed.fault : undefined} onChange={setDraft} />
    </FormDialog>
  );
}
