import { onCitizenFailed, onCitizenUp } from './calling-back.js';
import type { FloorEvent } from './events.js';
import type { Floor } from './floor.js';
import { match, matchRules } from './match.js';
import { onCallArrived } from './on-call-arrived.js';
import { onCallEnded } from './on-call-ended.js';
import { onCallOutAnswered, onCallOutWanted, onReinforcementSwitched, onReleaseWanted } from './on-call-out.js';
import { onCommandFailed } from './on-command-failed.js';
import { onConferenceAsked, onMergeAsked } from './on-conference.js';
import { onConsultAsked, onTransferAsked } from './on-consult.js';
import { onDeviceFailed, onDeviceReachable, onDeviceUp } from './on-device.js';
import { onDeviceLost } from './on-device-lost.js';
import { onFallbackAnswered } from './on-fallback-answered.js';
import { onFallbackQueued } from './on-fallback-queued.js';
import { onFetchBackAsked } from './on-fetch-back-asked.js';
import { onHangUpAsked, onHoldAsked, onResumeAsked } from './on-hold.js';
import { onKeyPressed } from './on-key-pressed.js';
import { onLineResynced } from './on-line-resynced.js';
import { onOfferAnswered } from './on-offer-answered.js';
import { onPartyFailed, onPartyLost, onPartyUp } from './on-party.js';
import { onPlanPublished } from './on-plan-published.js';
import { onPresenceChanged } from './on-presence-changed.js';
import { onPutThroughAsked } from './on-put-through-asked.js';
import { onTimePassed } from './on-time-passed.js';
import { onWrapUpEnded, onWrapUpExtended } from './on-wrap-up.js';
import { welcome } from './phone-seats.js';
import { reinforce } from './reinforce.js';
import { Turn, type Decision } from './turn.js';

/**
 * What one event comes to on this floor. Pure: the same floor and event give the same decision for ever.
 * What is due by the clock is done first, so an answer on or after its deadline finds nothing to answer; and at the
 * end every waiting call looks for its agent, and for callers who still wait somebody is called from other work.
 */
export function decide(floor: Floor, event: FloorEvent, rules = matchRules): Decision {
  const turn = new Turn(floor, event);
  onTimePassed(turn);
  happen(turn, event);
  onTimePassed(turn);
  welcome(turn);
  match(turn, rules);
  reinforce(turn);
  return turn.decision();
}

function happen(turn: Turn, event: FloorEvent): void {
  switch (event.type) {
    case 'call-arrived':
      return onCallArrived(turn, event);
    case 'citizen-up':
      return onCitizenUp(turn, event);
    case 'citizen-failed':
      return onCitizenFailed(turn, event);
    case 'fallback-answered':
      return onFallbackAnswered(turn, event);
    case 'fallback-queued':
      return onFallbackQueued(turn, event);
    case 'key-pressed':
      return onKeyPressed(turn, event);
    case 'call-ended':
      return onCallEnded(turn, event);
    case 'device-up':
      return onDeviceUp(turn, event);
    case 'device-failed':
      return onDeviceFailed(turn, event);
    case 'device-lost':
      return onDeviceLost(turn, event);
    case 'device-reachable':
      return onDeviceReachable(turn, event);
    case 'party-up':
      return onPartyUp(turn, event);
    case 'party-failed':
      return onPartyFailed(turn, event);
    case 'party-lost':
      return onPartyLost(turn, event);
    case 'offer-answered':
      return onOfferAnswered(turn, event);
    case 'presence-changed':
      return onPresenceChanged(turn, event);
    case 'call-out-answered':
      return onCallOutAnswered(turn, event);
    case 'call-out-wanted':
      return onCallOutWanted(turn, event);
    case 'reinforcement-switched':
      return onReinforcementSwitched(turn, event);
    case 'release-wanted':
      return onReleaseWanted(turn, event);
    case 'wrap-up-ended':
      return onWrapUpEnded(turn, event);
    case 'wrap-up-extended':
      return onWrapUpExtended(turn, event);
    case 'hold-asked':
      return onHoldAsked(turn, event);
    case 'resume-asked':
      return onResumeAsked(turn, event);
    case 'consult-asked':
      return onConsultAsked(turn, event);
    case 'merge-asked':
      return onMergeAsked(turn, event);
    case 'conference-asked':
      return onConferenceAsked(turn, event);
    case 'transfer-asked':
      return onTransferAsked(turn, event);
    case 'fetch-back-asked':
      return onFetchBackAsked(turn, event);
    case 'put-through-asked':
      return onPutThroughAsked(turn, event);
    case 'hang-up-asked':
      return onHangUpAsked(turn, event);
    case 'plan-published':
      return onPlanPublished(turn, event);
    case 'line-resynced':
      return onLineResynced(turn, event);
    case 'command-failed':
      return onCommandFailed(turn, event);
    case 'time-passed':
      return;
  }
}
