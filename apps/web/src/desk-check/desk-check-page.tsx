import { BodyShort, Button, Heading, Loader, Tag } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCentre } from '../centres/own-centre.js';
import { mayWorkAtDesk } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { useAnnounce } from '../shell/announcer.js';
import { PageLink } from '../shared/page-link.js';
import { LostPage } from '../shell/lost-page.js';
import { Page } from '../shell/page.js';
import { usePreferences } from '../shell/preferences.js';
import { useTelephone } from '../softphone/telephone-context.js';
import type { deskCheckNn } from '../words/devices-nn.js';
import { trials } from './try-out.js';
import { asksForHelp, parts, type Part, type Verdict } from './verdicts.js';

/** Whether this desk can take calls: each part tried, its verdict in words, and what to do. */
export function DeskCheckPage() {
  const { t } = useTranslation();
  const { id, slug } = useCentre();
  const me = useMe();
  const { verdicts, again } = useTrials();
  if (!mayWorkAtDesk(me, id)) return <LostPage />;
  const isRunning = verdicts.size < parts.length;
  return (
    <Page title={t('deskCheck.title')}>
      <BodyShort size="small">{t('deskCheck.lead')}</BodyShort>
      <ul className="desk-check">
        {parts.map((part) => (
          <li key={part} className="panel">
            <Heading size="xsmall" level="2">
              {t(`deskCheck.parts.${part}`)}
            </Heading>
            <Outcome verdict={verdicts.get(part)} />
          </li>
        ))}
      </ul>
      <div className="offer__acts">
        <Button size="small" loading={isRunning} onClick={again}>
          {t('deskCheck.again')}
        </Button>
        <PageLink to="/$centre/desk" params={{ centre: slug }}>
          {t('deskCheck.back')}
        </PageLink>
      </div>
    </Page>
  );
}

type Words = typeof deskCheckNn;
type KeysOf<All> = { [P in keyof All & string]: `${P}.${keyof All[P] & string}` }[keyof All & string];

const tones = { good: 'success', absent: 'neutral', near: 'info', slow: 'warning' } as const;
const toneOf = (is: Verdict['is']) => (is in tones ? tones[is as keyof typeof tones] : 'danger');

function Outcome({ verdict }: { verdict: Verdict | undefined }) {
  const { t } = useTranslation();
  if (!verdict) {
    return (
      <span>
        <Loader size="xsmall" title={t('deskCheck.running')} /> {t('deskCheck.running')}
      </span>
    );
  }
  const { part, is } = verdict;
  const said = `${part}.${is}` as KeysOf<Words['says']>;
  return (
    <>
      <Tag size="small" variant="moderate" data-color={toneOf(is)}>
        {t(`deskCheck.says.${said}`)}
      </Tag>
      {asksForHelp(verdict) && (
        <BodyShort size="small">
          <strong>{t('deskCheck.todo')}</strong> {t(`deskCheck.does.${said as KeysOf<Words['does']>}`)}
        </BodyShort>
      )}
    </>
  );
}

/** What has been found so far; the rest comes. */
function useTrials(): { verdicts: ReadonlyMap<Part, Verdict>; again: () => void } {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { standing, ways } = useTelephone();
  const { devices } = usePreferences();
  const [turn, setTurn] = useState(0);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<Part, Verdict>>(new Map());
  const hasTelephone = standing !== 'none';
  useEffect(() => {
    let isLeft = false;
    const around = { microphone: devices.microphone, hasTelephone, iceServers: ways() };
    const settled = trials(around).map((trial) =>
      trial.then((verdict) => isLeft || setVerdicts((before) => new Map(before).set(verdict.part, verdict))),
    );
    void Promise.all(settled).then(() => isLeft || announce(t('deskCheck.done')));
    return () => {
      isLeft = true;
    };
  }, [turn, devices.microphone, hasTelephone, ways, announce, t]);
  const again = () => {
    setVerdicts(new Map());
    setTurn((before) => before + 1);
  };
  return { verdicts, again };
}
