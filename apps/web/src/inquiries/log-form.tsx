import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { asksWhy, isByHand, inquiryOutcomes, unsolvedReasons, type CallId, type InquiryOutcome } from '@samsvar/core';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useChords } from '../desk/chords.js';
import { isFocusFree } from '../desk/focus.js';
import type { Municipality, Subject } from '../api/shapes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { useDraft, useDraftKey } from '../shared/use-draft.js';
import { useAnnounce } from '../shell/announcer.js';
import { ByHandFields } from './by-hand-fields.js';
import { useChosenCall } from './chosen-call.js';
import { DigitChoice, focusIn } from './digit-choice.js';
import { useFile, type LoggedCall } from './inquiry-facts.js';
import { emptyLog, missingIn, type LogDraft } from './log-draft.js';
import { NoteField } from './note-field.js';
import { SubjectField } from './subject-field.js';

type LogFormProps = {
  readonly centreId: string;
  readonly call: LoggedCall;
  readonly municipality: string;
  readonly municipalities: readonly Municipality[];
  /** The conversation is over: the focus comes here unless somebody has it. */
  readonly isOver: boolean;
};

/** What the call was about and how it ended: a subject, a digit, Enter. What is typed is kept in this tab until it is filed. */
export function LogForm({ centreId, call, municipality, municipalities, isOver }: LogFormProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { choose, done } = useChosenCall();
  const draftKey = useDraftKey(`log.${call.callId}`);
  const [typed, setTyped] = useDraft<LogDraft>(draftKey);
  const file = useFile(centreId, call, draftKey);
  const [fault, setFault] = useState<ReturnType<typeof missingIn> | 'municipality'>();
  const isOwnMade = isByHand(call.callId as CallId);
  const municipalityField = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const outcomes = useRef<HTMLFieldSetElement>(null);
  const reasons = useRef<HTMLFieldSetElement>(null);
  const noteAway = useRef<HTMLButtonElement>(null);
  const draft = { ...emptyLog, ...(typed ?? call.filed) };
  const latest = useRef(draft);
  const subjectComes = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const isStrip = document.activeElement?.matches('.call-strip') ?? false;
    if (isOver && (isFocusFree() || isStrip)) field.current?.focus({ preventScroll: true });
  }, [isOver]);
  useChords({ log: () => field.current?.focus() });

  const change = (part: Partial<LogDraft>) => {
    latest.current = { ...latest.current, ...part };
    setTyped(latest.current);
    setFault(undefined);
    choose(call);
  };
  const chooseSubject = (subject: Subject | null | Promise<Subject | null>) => {
    if (!(subject instanceof Promise)) return change({ subject });
    subjectComes.current = subject.then(
      (one) => change({ subject: one }),
      () => change({ subject: null }),
    );
  };
  const chooseOutcome = (outcome: InquiryOutcome) => {
    change({ outcome, ...(asksWhy(outcome) ? {} : { unsolvedBecause: null }) });
  };
  const chooseOutcomeByDigit = (outcome: InquiryOutcome) => {
    flushSync(() => chooseOutcome(outcome));
    if (asksWhy(outcome)) focusIn(reasons);
  };
  const save = async () => {
    await subjectComes.current;
    const missing = call.municipalityId === '' ? 'municipality' : missingIn(latest.current);
    setFault(missing);
    if (missing === 'municipality') return municipalityField.current?.querySelector('select')?.focus();
    if (missing === 'subject') return field.current?.focus();
    if (missing === 'outcome') return focusIn(outcomes);
    if (missing === 'note') return noteAway.current?.focus();
    file.mutate(latest.current, {
      onSuccess: () => {
        announce(t('log.filed', { municipality }));
        done(call.callId);
      },
    });
  };
  const submit = () => file.isPending || void save();
  /** What is written to a call that is not logged waits for it; what was to be put right is as it was. */
  const putAside = () => {
    if (call.filed || isOwnMade) setTyped(undefined);
    done(call.callId);
  };
  return (
    <form
      noValidate
      className="log"
      data-log={call.callId}
      aria-labelledby="log-title"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Heading id="log-title" size="xsmall" level="2">
        {isOwnMade && !call.filed
          ? t('desk.say.newInquiry')
          : t(call.filed ? 'log.putRight' : 'log.title', { municipality })}
      </Heading>
      {isOwnMade && (
        <div ref={municipalityField} className="log">
          <ByHandFields
            {...{ municipalities, draft }}
            municipalityId={call.municipalityId}
            error={fault === 'municipality' ? t('log.faults.municipality') : undefined}
            onMunicipality={
              call.filed
                ? undefined
                : (municipalityId) => {
                    setFault(undefined);
                    choose({ ...call, municipalityId });
                  }
            }
            onChange={change}
          />
        </div>
      )}
      <SubjectField
        centreId={centreId}
        value={draft.subject}
        field={field}
        error={fault === 'subject' ? t('log.faults.subject') : undefined}
        onChoose={chooseSubject}
        onNext={() => focusIn(outcomes)}
      />
      <DigitChoice
        legend={t('log.outcome')}
        values={inquiryOutcomes}
        value={draft.outcome}
        inWords={(outcome) => t(`log.outcomes.${outcome}`)}
        error={fault === 'outcome' ? t('log.faults.outcome') : undefined}
        group={outcomes}
        onChoose={chooseOutcome}
        onDigit={chooseOutcomeByDigit}
      />
      {draft.outcome !== null && asksWhy(draft.outcome) && (
        <DigitChoice
          legend={t('log.why')}
          values={unsolvedReasons}
          value={draft.unsolvedBecause}
          inWords={(why) => t(`log.reasons.${why}`)}
          group={reasons}
          onChoose={(unsolvedBecause) => change({ unsolvedBecause })}
        />
      )}
      <NoteField
        note={draft.note}
        isSensitive={draft.subject?.isSensitive ?? false}
        wayOut={noteAway}
        onChange={(note) => change({ note })}
        onTakeAway={() => {
          change({ note: '' });
          focusIn(outcomes);
        }}
        onSubmit={submit}
      />
      <div role="status">{file.isPending && <BodyShort size="small">{t('log.saving')}</BodyShort>}</div>
      {file.error !== null && <FailureMessage cause={file.error} onRetry={submit} />}
      {file.error !== null && <BodyShort size="small">{t('log.safe')}</BodyShort>}
      <div className="offer__acts">
        <Button size="small" type="submit" loading={file.isPending} aria-keyshortcuts="Enter">
          {t('log.file')} <kbd aria-hidden>Enter</kbd>
        </Button>
        <Button size="small" type="button" variant="tertiary" onClick={putAside}>
          {t(call.filed || isOwnMade ? 'common.cancel' : 'log.later')}
        </Button>
      </div>
    </form>
  );
}
