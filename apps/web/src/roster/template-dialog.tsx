import { TrashIcon } from '@navikt/aksel-icons';
import { Button, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import type { WeekPlace } from './roster-facts.js';
import { templatesQuery, useRemoveTemplate, useSaveTemplate } from './template-facts.js';

/** The shown week as it stands, saved by a name; and those that were saved before. */
export function TemplateDialog({ place, onClose }: { place: WeekPlace; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { data: templates = [], error } = useQuery(templatesQuery(useApi(), place.centreId));
  const save = useSaveTemplate(place.centreId);
  const remove = useRemoveTemplate(place.centreId);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const go = () => {
    setTried(true);
    if (name.trim() === '') return;
    save.mutate(
      { name: name.trim(), week: place.week },
      {
        onSuccess: () => {
          notify({ text: t('roster.copy.saved', { name: name.trim() }) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('roster.copy.saveTitle')}
      text={t('roster.copy.saveText')}
      action={{ label: t('common.save'), do: go }}
      isSaving={save.isPending}
      isUnsaved={name !== ''}
      failure={save.error ?? remove.error ?? error}
      onClose={onClose}
    >
      <TextField
        size="small"
        autoComplete="off"
        label={t('roster.copy.name')}
        maxLength={80}
        value={name}
        error={isTried && name.trim() === '' && t('roster.demand.faults.name')}
        onChange={(event) => setName(event.target.value)}
      />
      {templates.length > 0 && (
        <ul className="closures" aria-label={t('roster.copy.templates')}>
          {templates.map((template) => (
            <li key={template.id} className="closure">
              <span>{t('roster.copy.template', { name: template.name, count: template.shifts })}</span>
              <Button
                size="xsmall"
                type="button"
                variant="tertiary"
                icon={<TrashIcon aria-hidden />}
                aria-label={t('roster.copy.remove', { name: template.name })}
                disabled={remove.isPending}
                onClick={() =>
                  remove.mutate(template.id, {
                    onSuccess: () => notify({ text: t('roster.copy.removed', { name: template.name }) }),
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
}
