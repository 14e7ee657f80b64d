import { useTranslation } from 'react-i18next';
import { DayAndTime } from '../lines/day-and-time.js';
import type { SpanDraft, SpanFault } from './span-draft.js';

/** From when to when, and what to put right. */
export function SpanFields(props: {
  draft: SpanDraft;
  fault: SpanFault | undefined;
  onChange: (next: SpanDraft) => void;
}) {
  const { t } = useTranslation();
  const { draft, fault, onChange } = props;
  return (
    <>
      <DayAndTime label={t('own.span.from')} value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
      <DayAndTime
        label={t('own.span.to')}
        value={draft.to}
        error={fault && t(`own.span.faults.${fault}`)}
        onChange={(to) => onChange({ ...draft, to })}
      />
    </>
  );
}
