import { pageOf, withoutIdentityNumbers, type Page } from '#api/edge';
import { findSubjects, isSensitive, subjectOf } from '#api/subjects';
import { Injectable } from '@nestjs/common';
import {
  asksWhy,
  isByHand,
  days,
  isRefused,
  later,
  needsSubject,
  refuse,
  type CallId,
  type CentreId,
  type PersonId,
  type Refused,
} from '@samsvar/core';
import { Clock, type CentreScope, type MunicipalityScope, type SelfScope } from '@samsvar/platform';
import { InquiryRepository, type Earlier, type Filed } from './inquiry.repository.js';
import {
  earlierView,
  inquiryView,
  subjectView,
  type EarlierInquiriesView,
  type InquiryLog,
  type InquiryView,
  type OwnInquiriesQuery,
  type SubjectQuery,
  type SubjectView,
} from './inquiry.view.js';

/** What "of late" is: the season counts, last year's does not. */
const late = days(28);

/** What is taken in beside a conversation. */
const fewAtOnce = 3;

type FileRefusal = Refused<
  'absent' | 'changed-meanwhile' | 'subject-needed' | 'subject-unknown' | 'note-on-sensitive-subject'
>;

/** What conversations were about, and how they ended. */
@Injectable()
export class InquiriesService {
  constructor(
    private readonly inquiries: InquiryRepository,
    private readonly clock: Clock,
  ) {}

  async own(
    scope: SelfScope,
    centreId: CentreId,
    { state, limit, after }: OwnInquiriesQuery,
  ): Promise<Page<InquiryView>> {
    const part = { isFiled: state === 'filed', limit: limit + 1, after };
    return pageOf(await this.inquiries.own(scope, centreId, part), limit, inquiryView);
  }

  /** Said again word by word, after an answer that was lost, it is as it is and nothing changes. */
  async file(
    scope: MunicipalityScope,
    callId: CallId,
    agentId: PersonId,
    log: InquiryLog,
  ): Promise<InquiryView | FileRefusal> {
    const { subject, outcome, version, channel, callerKind } = log;
    const note = log.note === null || log.note.trim() === '' ? null : withoutIdentityNumbers(log.note);
    if (subject === null && needsSubject(outcome)) return refuse('subject-needed');
    if (subject !== null && !subjectOf(subject)) return refuse('subject-unknown');
    // Refused and not left out: whoever wrote it is to know that nobody will read it, and say it to the right one instead.
    if (subject !== null && isSensitive(subject) && note !== null) return refuse('note-on-sensitive-subject');
    const now = this.clock.now();
    const filed: Filed = {
      ...{ subject, outcome, callerKind: callerKind ?? null },
      channel: isByHand(callId) ? (channel ?? 'phone') : 'phone',
      unsolvedBecause: asksWhy(outcome) ? log.unsolvedBecause : null,
      ...{ note, filedAt: now },
    };
    const came = isByHand(callId) ? now : undefined;
    const row = await this.inquiries.change(scope, { callId, agentId, came }, (before) => {
      if (isSame(before, filed)) return undefined;
      if (before.version !== version) return refuse('changed-meanwhile');
      return { ...filed, filedAt: before.filedAt ?? filed.filedAt };
    });
    return isRefused(row) ? row : inquiryView(row);
  }

  /** Of what is sensitive nothing is shown, not even that there was something. */
  async earlier(
    scope: MunicipalityScope,
    callId: CallId,
    agentId: PersonId,
  ): Promise<EarlierInquiriesView | Refused<'absent'>> {
    const rows = await this.inquiries.earlier(scope, callId, agentId, later(this.clock.now(), -days(1)));
    if (isRefused(rows)) return rows;
    const shown = (some: readonly Earlier[]) =>
      some
        .filter(({ subject }) => subject === null || !isSensitive(subject))
        .slice(0, fewAtOnce)
        .map(earlierView);
    return { ofCaller: shown(rows.ofCaller), ofMunicipality: shown(rows.ofMunicipality) };
  }

  async subjects(scope: CentreScope, { words, limit }: SubjectQuery): Promise<{ items: SubjectView[] }> {
    if (words !== undefined) {
      return { items: findSubjects(words, limit).map(({ subject, through }) => subjectView(subject, through)) };
    }
    const ids = await this.inquiries.likeliest(scope, later(this.clock.now(), -late), limit);
    return { items: ids.flatMap((id) => subjectOf(id) ?? []).map((subject) => subjectView(subject)) };
  }
}

const isSame = (row: Filed, filed: Filed): boolean =>
  (['subject', 'outcome', 'unsolvedBecause', 'note', 'channel', 'callerKind'] as const).every(
    (what) => row[what] === filed[what],
  );
