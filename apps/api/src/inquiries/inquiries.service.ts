import { pageOf, type Page } from '#api/edge';
import { findSubjects, subjectOf } from '#api/subjects';
import { fnr } from '@navikt/fnrvalidator';
import { Injectable } from '@nestjs/common';
import {
  asksWhy,
  days,
  isRefused,
  later,
  maskIdentityNumbers,
  needsSubject,
  refuse,
  type CallId,
  type CentreId,
  type PersonId,
  type Refused,
} from '@samsvar/core';
import { Clock, type CentreScope, type MunicipalityScope, type SelfScope } from '@samsvar/platform';
import { InquiryRepository, type Filed } from './inquiry.repository.js';
import {
  inquiryView,
  subjectView,
  type InquiryLog,
  type InquiryView,
  type OwnInquiriesQuery,
  type SubjectQuery,
  type SubjectView,
} from './inquiry.view.js';

/** What "of late" is: the season counts, last year's does not. */
const late = days(28);

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
  ): Promise<InquiryView | Refused<'absent' | 'changed-meanwhile' | 'subject-needed' | 'subject-unknown'>> {
    const { subject, outcome, note, version } = log;
    if (subject === null && needsSubject(outcome)) return refuse('subject-needed');
    if (subject !== null && !subjectOf(subject)) return refuse('subject-unknown');
    const filed: Filed = {
      ...{ subject, outcome },
      unsolvedBecause: asksWhy(outcome) ? log.unsolvedBecause : null,
      note: note === null || note.trim() === '' ? null : maskIdentityNumbers(note.trim(), isIdentityNumber),
      filedAt: this.clock.now(),
    };
    const row = await this.inquiries.change(scope, callId, agentId, (before) => {
      if (isSame(before, filed)) return undefined;
      if (before.version !== version) return refuse('changed-meanwhile');
      return { ...filed, filedAt: before.filedAt ?? filed.filedAt };
    });
    return isRefused(row) ? row : inquiryView(row);
  }

  async subjects(scope: CentreScope, { words, limit }: SubjectQuery): Promise<{ items: SubjectView[] }> {
    if (words !== undefined) {
      return { items: findSubjects(words, limit).map(({ subject, through }) => subjectView(subject, through)) };
    }
    const ids = await this.inquiries.likeliest(scope, later(this.clock.now(), -late), limit);
    return { items: ids.flatMap((id) => subjectOf(id) ?? []).map((subject) => subjectView(subject)) };
  }
}

const isIdentityNumber = (digits: string): boolean => fnr(digits).status === 'valid';

const isSame = (row: Filed, { subject, outcome, unsolvedBecause, note }: Filed): boolean =>
  row.subject === subject && row.outcome === outcome && row.unsolvedBecause === unsolvedBecause && row.note === note;
