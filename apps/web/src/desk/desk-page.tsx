import { Button, LocalAlert } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { useCentre } from '../centres/own-centre.js';
import { useMe } from '../me/me-context.js';
import { RingChoices } from '../ring/ring-choices.js';
import { OwnInquiries } from '../inquiries/own-inquiries.js';
import { mayLogCalls, mayWorkAtDesk } from '../me/may.js';
import { beneath } from '../shared/later.js';
import { useChosenTelephone } from '../softphone/chosen-telephone.js';
import { Loading } from '../shared/loading.js';
import { PageLink } from '../shared/page-link.js';
import { LostPage } from '../shell/lost-page.js';
import { Page } from '../shell/page.js';
import { Colleagues } from './colleagues.js';
import { useDesk } from './desk-context.js';
import { askForKeys } from './keys-help.js';
import { OwnStatus } from './own-status.js';
import { usePlaces } from './places.js';
import { QueueNow } from './queue-now.js';
import { Reinforcement } from './reinforcement.js';
import { WhoIsWhere } from './who-is-where.js';

const DeviceChoices = beneath(() => import('../softphone/device-choices.js').then((part) => part.DeviceChoices));
const TelephoneChoice = beneath(() => import('../softphone/telephone-choice.js').then((part) => part.TelephoneChoice));
const HandoverAtDesk = beneath(() => import('../own/handover-notes.js').then((part) => part.HandoverAtDesk));

/** Where an agent sits between calls, and whoever runs the day. The call itself is in the bar above, on every page. */
export function DeskPage() {
  const { t } = useTranslation();
  const { id, slug } = useCentre();
  const me = useMe();
  if (!mayWorkAtDesk(me, id)) return <LostPage />;
  const keys = (
    <>
      <PageLink to="/$centre/desk-check" params={{ centre: slug }}>
        {t('deskCheck.title')}
      </PageLink>{' '}
      <Button size="xsmall" variant="tertiary" onClick={askForKeys} aria-keyshortcuts="?">
        {t('desk.keys.title')} <kbd aria-hidden>?</kbd>
      </Button>
    </>
  );
  return (
    <Page title={t('desk.title')} aside={keys}>
      <Desk centreId={id} />
    </Page>
  );
}

function Desk({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const person = useMe();
  const { state } = useDesk();
  const places = usePlaces(centreId);
  const telephone = useChosenTelephone(centreId);
  if (state === undefined) return <Loading rows={4} />;
  const { me, lead, queue, colleagues } = state;
  if (me === null && lead === null) {
    return (
      <LocalAlert status="announcement" size="small">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{t('desk.status.notHere')}</LocalAlert.Title>
        </LocalAlert.Header>
      </LocalAlert>
    );
  }
  return (
    <div className="desk">
      {me && <OwnStatus me={me} centreId={centreId} telephone={telephone} />}
      {lead && <Reinforcement lead={lead} centreId={centreId} />}
      <QueueNow queue={queue} places={places} />
      {mayLogCalls(person, centreId) && (
        <OwnInquiries centreId={centreId} places={places} callInHand={state.call?.callId} />
      )}
      <HandoverAtDesk centreId={centreId} />
      {me && <RingChoices />}
      {me && <TelephoneChoice centreId={centreId} isInCall={state.call !== null || state.offer !== null} />}
      {me && (telephone ?? 'browser') === 'browser' && <DeviceChoices />}
      {lead ? <WhoIsWhere lead={lead} centreId={centreId} /> : <Colleagues colleagues={colleagues} />}
    </div>
  );
}
