import { DownloadIcon, FilesIcon, TasklistSaveIcon, TasklistStartIcon, UploadIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '@samsvar/core';
import type { Centre, Laid, Search } from '../api/shapes.js';
import { useNames } from '../desk/colleague-names.js';
import { FailureMessage } from '../shared/failure-message.js';
import { PageLink } from '../shared/page-link.js';
import { usePreferences } from '../shell/preferences.js';
import { useExport } from './file-facts.js';
import { FillDialog } from './fill-dialog.js';
import { ImportDialog } from './import-dialog.js';
import { LaidPanel } from './laid-panel.js';
import { LayDialog } from './lay-dialog.js';
import { SearchPanel } from './search-panel.js';
import { TemplateDialog } from './template-dialog.js';

const tools = [
  { opens: 'fill', label: 'roster.fill.open', Icon: TasklistStartIcon },
  { opens: 'copy', label: 'roster.copy.open', Icon: FilesIcon },
  { opens: 'template', label: 'roster.copy.save', Icon: TasklistSaveIcon },
  { opens: 'import', label: 'roster.files.import', Icon: UploadIcon },
] as const;

type Came = { readonly search: Search } | { readonly laid: Laid };

/** What fills a week faster than seat by seat. All of it lands in the draft. */
export function PlannerTools({ centre, week, version }: { centre: Centre; week: LocalDate; version: number }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const place = { centreId: centre.id, week };
  const nameOf = useNames(centre.id);
  const [open, setOpen] = useState<(typeof tools)[number]['opens']>();
  const [came, setCame] = useState<Came>();
  const file = useExport(place, language);
  const onClose = () => setOpen(undefined);
  const panel = { centreId: centre.id, nameOf, onClose: () => setCame(undefined) };
  return (
    <>
      <div className="planner-tools">
        {tools.map(({ opens, label, Icon }) => (
          <Button
            key={opens}
            size="small"
            variant="secondary"
            icon={<Icon aria-hidden />}
            onClick={() => setOpen(opens)}
          >
            {t(label)} …
          </Button>
        ))}
        <Button
          size="small"
          variant="secondary"
          icon={<DownloadIcon aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('roster.files.export')}
        </Button>
        <PageLink to="/$centre/roster/demand" params={{ centre: centre.slug }}>
          {t('roster.demand.link')}
        </PageLink>
      </div>
      {file.error && <FailureMessage cause={file.error} />}
      {came && 'search' in came && <SearchPanel key={came.search.id} {...panel} started={came.search} />}
      {came && 'laid' in came && <LaidPanel key={came.laid.id} {...panel} laid={came.laid} />}
      {open === 'fill' && (
        <FillDialog place={place} version={version} onStarted={(search) => setCame({ search })} onClose={onClose} />
      )}
      {open === 'copy' && <LayDialog place={place} onLaid={(laid) => setCame({ laid })} onClose={onClose} />}
      {open === 'import' && (
        <ImportDialog centreId={centre.id} onLaid={(laid) => setCame({ laid })} onClose={onClose} />
      )}
      {open === 'template' && <TemplateDialog place={place} onClose={onClose} />}
    </>
  );
}
