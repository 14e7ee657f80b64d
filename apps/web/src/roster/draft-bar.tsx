import { BodyShort, Button } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, SeatChange } from '../api/shapes.js';
import { useNames } from '../desk/colleague-names.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { PublishDialog } from './publish-dialog.js';
import { useDiscard, type WeekPlace } from './roster-facts.js';

type Props = { readonly place: WeekPlace; readonly draft: Draft & { readonly changes: readonly SeatChange[] } };

/** How the draft stands against what is published, and the way on: look and publish, or give it up. */
export function DraftBar({ place, draft }: Props) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useNames(place.centreId);
  const [open, setOpen] = useState<'publish' | 'discard'>();
  const { changes, editedAt, editedBy } = draft;
  const edition = draft.id === null ? undefined : { editionId: draft.id, version: draft.version };
  if (changes.length === 0 || !edition) {
    return (
      <BodyShort size="small" className="draft-bar" role="status">
        {t('roster.asPublished')}
      </BodyShort>
    );
  }
  return (
    <div className="draft-bar">
      <BodyShort size="small" role="status">
        <strong>{t('roster.unpublished', { count: changes.length })}</strong>{' '}
        {editedAt &&
          editedBy &&
          t('roster.edited', {
            name: nameOf(editedBy),
            when: sayWhen(new Date(editedAt), new Date(), t, language),
          })}
      </BodyShort>
      <Button size="small" onClick={() => setOpen('publish')}>
        {t('roster.review')} …
      </Button>
      <Button size="small" variant="tertiary" onClick={() => setOpen('discard')}>
        {t('roster.discard')} …
      </Button>
      {open === 'publish' && (
        <PublishDialog place={place} edition={edition} changes={changes} onClose={() => setOpen(undefined)} />
      )}
      {open === 'discard' && (
        <DiscardDialog centreId={place.centreId} edition={edition} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}

function DiscardDialog(props: {
  centreId: string;
  edition: { readonly editionId: string; readonly version: number };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const notify = useNotify();
  const discard = useDiscard(props.centreId);
  // As it was when she was asked: what another drafts meanwhile is not given up unseen.
  const [edition] = useState(props.edition);
  const give = () =>
    void discard.mutateAsync(edition).then(
      () => {
        notify({ text: t('roster.discarded') });
        props.onClose();
      },
      () => undefined, // Shown above the button.
    );
  return (
    <FormDialog
      title={t('roster.discard')}
      text={t('roster.discardText')}
      action={{ label: t('roster.discardYes'), isDanger: true, do: give }}
      isSaving={discard.isPending}
      failure={discard.error}
      onClose={props.onClose}
    >
      {null}
    </FormDialog>
  );
}
