import type { DeskCall } from '@samsvar/contracts';
import { useTranslation } from 'react-i18next';
import { useTelephone } from '../softphone/telephone-context.js';
import { Act } from './act.js';
import { endWrapUp, extendWrapUp, fetchBack, hangUp, hold, merge, resume, transfer } from './acts.js';
import { useChords } from './chords.js';
import { useDesk } from './desk-context.js';

/** What can be done with the call as it stands, each by its key. */
export function Talk({ call, onFind }: { call: DeskCall; onFind: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const holdOrResume = { connected: () => say(hold(call)), held: () => say(resume(call)) };
  const turn = call.state === 'connected' || call.state === 'held' ? holdOrResume[call.state] : undefined;
  const isWithThird = call.state === 'consulting' || call.state === 'conference';
  const bringBack = isWithThird ? () => say(fetchBack(call)) : undefined;
  const telephone = useTelephone();
  const handOver = isWithThird && call.party?.isUp ? () => say(transfer(call)) : undefined;
  const join = call.state === 'consulting' && call.party?.isUp ? () => say(merge(call)) : undefined;
  // What the telephone system put together by itself ends by the telephone: the floor only hears of it.
  const byTelephone = telephone.call === 'up' ? telephone.hangUp : undefined;
  const end = call.state === 'fallback' ? byTelephone : () => say(hangUp(call));
  const comesBack = call.state === 'returning' && telephone.call === 'rings' ? telephone.pickUp : undefined;
  const mute = telephone.call === 'up' ? () => telephone.mute(!telephone.isMuted) : undefined;
  useChords({ ...(comesBack && { take: comesBack }), ...(mute && { mute }) });
  useChords({
    ...(onFind && { findParty: onFind }),
    ...(handOver && { transfer: handOver }),
    ...(join && { merge: join }),
  });
  useChords({
    ...(turn && { holdOrResume: turn }),
    ...(bringBack && { fetchBack: bringBack }),
    ...(end && { hangUp: end }),
  });
  return (
    <>
      {comesBack && (
        <Act chord="take" onClick={comesBack}>
          {t('desk.say.take')}
        </Act>
      )}
      {mute && (
        <Act chord="mute" variant="secondary" onClick={mute}>
          {t(telephone.isMuted ? 'desk.telephone.unmute' : 'desk.telephone.mute')}
        </Act>
      )}
      {turn && (
        <Act chord="holdOrResume" variant="secondary" onClick={turn}>
          {t(call.state === 'held' ? 'desk.say.resume' : 'desk.say.hold')}
        </Act>
      )}
      {onFind && (
        <Act chord="findParty" variant="secondary" onClick={onFind}>
          {t('desk.say.findParty')}
        </Act>
      )}
      {handOver && (
        <Act chord="transfer" onClick={handOver}>
          {t('desk.say.transfer')}
        </Act>
      )}
      {join && (
        <Act chord="merge" variant="secondary" onClick={join}>
          {t('desk.say.merge')}
        </Act>
      )}
      {bringBack && (
        <Act chord="fetchBack" variant="secondary" onClick={bringBack}>
          {t('desk.say.fetchBack')}
        </Act>
      )}
      {end && (
        <Act chord="hangUp" variant="secondary" data-color="danger" onClick={end}>
          {t('desk.say.hangUp')}
        </Act>
      )}
    </>
  );
}

/** What can be done when it is over. */
export function WrapUp({ call }: { call: DeskCall }) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const longer = call.isExtended ? undefined : () => say(extendWrapUp(call));
  const finish = () => say(endWrapUp(call));
  useChords({ ...(longer && { extend: longer }), finish });
  return (
    <>
      {longer && (
        <Act chord="extend" variant="secondary" onClick={longer}>
          {t('desk.say.extend')}
        </Act>
      )}
      <Act chord="finish" onClick={finish}>
        {t('desk.say.finish')}
      </Act>
    </>
  );
}
