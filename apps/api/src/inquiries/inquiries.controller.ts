import { ApiPage, okOrProblem, Who } from '#api/edge';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  mayFileInquiry,
  mayReadEarlierInquiries,
  mayReadOwnInquiries,
  mayReadSubjects,
  type Actor,
  type CallId,
  type CentreId,
  type MunicipalityId,
} from '@samsvar/core';
import { Gate, Permit } from '@samsvar/platform';
import { InquiriesService } from './inquiries.service.js';
import {
  EarlierInquiriesView,
  InquiryLog,
  InquiryView,
  OwnInquiriesQuery,
  SubjectQuery,
  SubjectsView,
} from './inquiry.view.js';

@ApiTags('inquiries')
@Controller('centres/:centreId')
export class InquiriesController {
  constructor(
    private readonly gate: Gate,
    private readonly inquiries: InquiriesService,
  ) {}

  /** One's own conversations, newest first: those that are logged, or those that are not yet. */
  @Get('inquiries/own')
  @Permit('inquiry.read-own')
  @ApiPage(InquiryView)
  own(@Who() actor: Actor, @Param('centreId') centreId: CentreId, @Query() which: OwnInquiriesQuery) {
    return this.gate
      .check(actor, mayReadOwnInquiries(centreId))
      .record('inquiry.read-own', { centreId })
      .run((scope) => this.inquiries.own(scope, centreId, which));
  }

  /**
   * What the call was about and how it ended, for the first time or put right. Saying the same twice changes
   * nothing. What came by no call of ours is named `by-hand:` and a UUID of the desk's own.
   */
  @Post('municipalities/:municipalityId/calls/:callId/inquiry')
  @Permit('inquiry.file')
  @HttpCode(200)
  @ApiOkResponse({ type: InquiryView })
  async file(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('callId') callId: CallId,
    @Body() log: InquiryLog,
  ): Promise<InquiryView> {
    const outcome = await this.gate
      .check(actor, mayFileInquiry(centreId, municipalityId))
      .record('inquiry.file', { centreId, municipalityId, callId })
      .run((scope) => this.inquiries.file(scope, callId, actor.personId, log));
    return okOrProblem(outcome);
  }

  /** What the caller of the call in hand, and the municipality, have asked of late: when, and about what. */
  @Get('municipalities/:municipalityId/calls/:callId/earlier')
  @Permit('inquiry.read-earlier')
  @ApiOkResponse({ type: EarlierInquiriesView })
  async earlier(
    @Who() actor: Actor,
    @Param('centreId') centreId: CentreId,
    @Param('municipalityId') municipalityId: MunicipalityId,
    @Param('callId') callId: CallId,
  ): Promise<EarlierInquiriesView> {
    const outcome = await this.gate
      .check(actor, mayReadEarlierInquiries(centreId, municipalityId))
      .record('inquiry.read-earlier', { centreId, municipalityId, callId })
      .run((scope) => this.inquiries.earlier(scope, callId, actor.personId));
    return okOrProblem(outcome);
  }

  /** The subjects that fit what is typed, in either written standard; or, of nothing typed, the centre's likeliest of late. */
  @Get('subjects')
  @Permit('subject.read')
  @ApiOkResponse({ type: SubjectsView })
  subjects(@Who() actor: Actor, @Param('centreId') centreId: CentreId, @Query() query: SubjectQuery) {
    return this.gate
      .check(actor, mayReadSubjects(centreId))
      .record('subject.read', { centreId })
      .run((scope) => this.inquiries.subjects(scope, query));
  }
}
