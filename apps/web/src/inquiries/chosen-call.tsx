import { createContext, use, useState, type ReactNode } from 'react';
import { useDraft, useDraftKey } from '../shared/use-draft.js';
import { isByHand, type CallId } from '@samsvar/core';
import { newInquiry, type LoggedCall } from './inquiry-facts.js';

type ChosenCall = {
  /** What one is writing on, whatever else rings meanwhile. */
  readonly chosen: LoggedCall | undefined;
  readonly choose: (call: LoggedCall | undefined) => void;
  /** Logged, or put aside, since the page was loaded: the form does not come back by itself. */
  readonly isDone: (callId: string) => boolean;
  readonly done: (callId: string) => void;
};

const Chosen = createContext<ChosenCall | undefined>(undefined);

export function useChosenCall(): ChosenCall {
  const chosen = use(Chosen);
  if (chosen === undefined) throw new Error('a log outside the shell');
  return chosen;
}

/** Which call one logs: kept in this tab, so that a reload comes back in the middle of the sentence. */
export function ChosenCallKeeper({ children }: { children: ReactNode }) {
  const [chosen, choose] = useDraft<LoggedCall>(useDraftKey('log'));
  const [gone, setGone] = useState<readonly string[]>([]);
  const done = (callId: string) => {
    setGone((before) => [...before, callId]);
    choose(undefined);
  };
  const choosing = (call: LoggedCall | undefined) => {
    if (call) setGone((before) => before.filter((one) => one !== call.callId));
    choose(call);
  };
  return (
    <Chosen value={{ chosen, choose: choosing, isDone: (callId) => gone.includes(callId), done }}>{children}</Chosen>
  );
}

/** Begins to log what came by no call of ours, unless one is at it already. */
export function useNewInquiry(): () => void {
  const { chosen, choose } = useChosenCall();
  return () => {
    if (chosen && isByHand(chosen.callId as CallId) && !chosen.filed) focusOn(chosen.callId);
    else choose(newInquiry());
  };
}

const focusOn = (callId: string) => document.querySelector<HTMLElement>(`[data-log="${callId}"] select`)?.focus();
