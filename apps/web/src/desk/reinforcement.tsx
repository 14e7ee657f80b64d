import type { DeskLead, DeskPerson } from '@samsvar/contracts';
import { BodyShort, Button, Heading, Table } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { asCounted, asLeft } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { Act } from './act.js';
import { callIn, sendBack, switchEverybodyIn } from './acts.js';
import { useNames } from './colleague-names.js';
import { useDesk } from './desk-context.js';
import { Missing } from './missing.js';
import { NextInTurn } from './next-in-turn.js';

type CalledOut = DeskPerson & { readonly callOut: NonNullable<DeskPerson['callOut']> };

/** For whoever runs the day: call for help by one key, see who was asked, how it stands, and say thank you. */
export function Reinforcement({ lead, centreId }: { lead: DeskLead; centreId: string }) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const { callable, wanted, isSwitchedOn, calmSince } = lead;
  const nameOf = useNames(centreId);
  const called = lead.people.filter((one): one is CalledOut => one.callOut !== null);
  const isUnderWay = wanted > 0 || isSwitchedOn || called.some(isOut);
  const now = useNow();
  return (
    <section className="panel" aria-labelledby="reinforcement">
      <Heading id="reinforcement" size="xsmall" level="2">
        {t('desk.lead.title')}
      </Heading>
      <Missing lead={lead} centreId={centreId} level="h3" />
      <div className="offer__acts">
        <Act chord="callIn" onClick={() => say(callIn)}>
          {t('desk.say.callIn')}
        </Act>
        <Button size="small" variant="secondary" onClick={() => say(switchEverybodyIn(!isSwitchedOn))}>
          {t(isSwitchedOn ? 'desk.say.notEverybodyIn' : 'desk.say.everybodyIn')}
        </Button>
        {isUnderWay && (
          <Button size="small" variant="secondary" onClick={() => say(sendBack(null))}>
            {t('desk.say.allBack')}
          </Button>
        )}
      </div>
      <BodyShort size="small">
        {isSwitchedOn && t('desk.lead.isSwitchedOn')} {wanted > 0 && t('desk.lead.wanted', { count: wanted })}{' '}
        {callable === 0 ? t('desk.lead.nobody') : t('desk.lead.callable', { count: callable })}
        {calmSince !== null && ` ${t('desk.lead.calm', { time: asCounted(now - calmSince) })}`}
      </BodyShort>
      <NextInTurn next={lead.next} centreId={centreId} />
      {called.length > 0 && (
        <Table size="small" aria-labelledby="reinforcement">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('desk.lead.who')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('desk.lead.stands')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">
                <span className="aksel-sr-only">{t('desk.say.sendBack')}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {called.map((one) => (
              <Table.Row key={one.personId}>
                <Table.HeaderCell scope="row">{nameOf(one.personId)}</Table.HeaderCell>
                <Table.DataCell className="counts">{inWords(one, now, t)}</Table.DataCell>
                <Table.DataCell align="right">
                  {isHere(one) && (
                    <Button size="xsmall" variant="secondary" onClick={() => say(sendBack(one.personId))}>
                      {t('desk.say.sendBack')} <span className="aksel-sr-only">{nameOf(one.personId)}</span>
                    </Button>
                  )}
                </Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </section>
  );
}

/** On the way, or here and not sent back yet. */
const isOut = ({ callOut: stands }: CalledOut): boolean =>
  stands.is === 'asked' || (stands.is === 'here' && stands.leaves === null);

/** Whoever is asked answers for herself: a thank-you that comes a moment late must not take her ask back. */
const isHere = ({ callOut: stands }: CalledOut): boolean => stands.is === 'here' && stands.leaves === null;

function inWords({ callOut: stands }: CalledOut, now: number, t: TFunction): string {
  switch (stands.is) {
    case 'asked':
      return t('desk.lead.asked', { time: asLeft(stands.until - now) });
    case 'here':
      return t(stands.leaves === null ? 'desk.lead.here' : 'desk.lead.leaving', {
        time: asCounted(now - stands.since),
      });
    case 'let-be':
      return t(`desk.lead.ended.${stands.after ?? 'withdrawn'}`);
  }
}
