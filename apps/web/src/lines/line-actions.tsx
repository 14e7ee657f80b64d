import { ActionMenu, Button } from '@navikt/ds-react';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../api/shapes.js';
import { mayChangeHours, mayChangeRecordings, mayFlipEmergency } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { Drafts } from '../shared/drafts.js';
import { useDraftKey } from '../shared/use-draft.js';
import type { LineRow, MunicipalityLines } from './overview.js';

const HoursDialog = lazy(() => import('./hours-dialog.js').then(({ HoursDialog }) => ({ default: HoursDialog })));
const ClosureDialog = lazy(() =>
  import('./closure-dialog.js').then(({ ClosureDialog }) => ({ default: ClosureDialog })),
);
const EmergencyDialog = lazy(() =>
  import('./emergency-dialog.js').then(({ EmergencyDialog }) => ({ default: EmergencyDialog })),
);
const RecordingsDialog = lazy(() =>
  import('./recordings-dialog.js').then(({ RecordingsDialog }) => ({ default: RecordingsDialog })),
);

const dialogs = ['hours', 'closure', 'recordings', 'emergency'] as const;

/** What may be changed about a line, behind one button. Only what this person may do is offered. */
export function LineActions(props: { centre: Centre; municipality: MunicipalityLines; line: LineRow }) {
  const { t } = useTranslation();
  const me = useMe();
  const place = { centreId: props.centre.id, municipalityId: props.municipality.id, lineId: props.line.id };
  const named = { line: props.line.name, municipality: props.municipality.name };
  const drafts = useDraftKey(props.line.id);
  // What was being typed when the session ran out opens by itself again.
  const [open, setOpen] = useState(() =>
    dialogs.find((each) => new Drafts(sessionStorage).kept(`${drafts}.${each}`) !== undefined),
  );
  const onClose = () => {
    if (open) new Drafts(sessionStorage).forget(`${drafts}.${open}`);
    setOpen(undefined);
  };
  const dialog = { place, named, draftKey: `${drafts}.${open}`, onClose };
  return (
    <>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button
            size="xsmall"
            variant="secondary"
            icon={<ChevronDownIcon aria-hidden />}
            iconPosition="right"
            aria-label={t('lines.edit', named)}
          >
            {t('lines.actions')}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content>
          {mayChangeHours(me, place) && (
            <>
              <ActionMenu.Item onSelect={() => setOpen('hours')}>{t('hours.action')} …</ActionMenu.Item>
              <ActionMenu.Item onSelect={() => setOpen('closure')}>{t('closure.action')} …</ActionMenu.Item>
            </>
          )}
          {mayChangeRecordings(me, place) && (
            <ActionMenu.Item onSelect={() => setOpen('recordings')}>{t('recordings.action')} …</ActionMenu.Item>
          )}
          {mayFlipEmergency(me, place) && (
            <ActionMenu.Item variant="danger" onSelect={() => setOpen('emergency')}>
              {t('emergency.action')} …
            </ActionMenu.Item>
          )}
        </ActionMenu.Content>
      </ActionMenu>
      <Suspense fallback={null}>
        {open === 'hours' && <HoursDialog {...dialog} />}
        {open === 'closure' && <ClosureDialog {...dialog} />}
        {open === 'recordings' && <RecordingsDialog {...dialog} languages={languagesOf(props)} />}
        {open === 'emergency' && <EmergencyDialog {...dialog} />}
      </Suspense>
    </>
  );
}

/** What the line greets in, the municipality's own first. */
const languagesOf = (props: { municipality: MunicipalityLines; line: LineRow }): string[] => {
  const own = props.municipality.writtenStandard;
  return Object.keys(props.line.greetings).toSorted((one, other) => Number(other === own) - Number(one === own));
};
