import type { components } from '../shared/generated/api.js';

type Schemas = components['schemas'];

/** What the API answers and takes, by the names the screens use. The shapes themselves are generated from the API. */
export type Me = Schemas['MeView'];
export type Centre = Schemas['CentreView'];
export type Municipality = Schemas['MunicipalityView'];
/** What has become of those who have rung today. */
export type Today = Schemas['TodayView'];
/** Who was offered a call, and why. */
export type Offer = Schemas['OfferView'];
export type Line = Schemas['LineView'];
export type LineNow = Schemas['OpenNowView']['lines'][number];
export type Period = Schemas['PeriodBody'];
/** `version` is the one that whoever changes it has seen. */
export type Week = Schemas['WeekView'];
/** How a municipality treats holidays, and its own closing days. */
export type Calendar = Schemas['CalendarView'];
export type Closure = Schemas['ClosureView'];
export type Recording = Schemas['RecordingView'];
export type NewClosure = Schemas['ClosureDraft'];
/** One conversation as its agent logs it; and what it was about, a concept of LOS. */
export type Inquiry = Schemas['InquiryView'];
export type Subject = Schemas['SubjectView'];
/** Whom a caller can be put through to, by a reference: the number stays in the house. */
export type DirectoryEntry = Schemas['DirectoryEntryView'];
/** What was asked of late: when, and about what. */
export type EarlierInquiries = Schemas['EarlierInquiriesView'];
export type Earlier = Schemas['EarlierView'];
export type Emergency = Schemas['EmergencySwitch'];
/** Somebody on duty, by the published roster. */
export type Seat = Schemas['SeatView'];
/** Whose turn it is, at what, from when to when. */
export type Seating = Schemas['SeatingView'];
export type SeatKind = Seat['kind'];
/** What an edition of the roster does with one seat. */
export type SeatChange = Schemas['SeatChangeView'];
export type NewSeat = Schemas['NewSeat'];
/** What is not said stays. */
export type SeatMove = Schemas['SeatMove'];
export type Draft = Schemas['DraftView'];
export type Publication = Schemas['PublicationView'];
export type Receipt = Schemas['ReceiptView'];
/** The seats that the centre wants filled. */
export type DemandView = Schemas['DemandView'];
export type SaidDemand = Omit<DemandView, 'version' | 'isUsual'>;
/** Who bears how much of the shifts of some weeks. */
export type Balance = Schemas['BalanceView'];
/** A proposal that is being searched for, or was. */
export type Search = Schemas['SearchView'];
/** What was laid into drafts at once, and what was left out. */
export type Laid = Schemas['LaidView'];
/** What is in a file that is imported. */
export type NewImport = Schemas['ImportBody'];
export type Import = Schemas['ImportView'];
export type EmptySeat = Schemas['EmptySeatView'];
export type Hole = Schemas['HoleView'];
export type Colleague = Schemas['ColleagueView'];
/** A rule that the plan breaks, by whom and where. */
export type Breach = Schemas['BreachView'];
/** When one is away oneself, and what one says of it for one's own eyes. */
export type OwnAbsence = Schemas['OwnAbsenceView'];
export type OwnAbsenceDraft = Schemas['OwnAbsence'];
export type AbsenceKind = NonNullable<OwnAbsence['kind']>;
/** When somebody is away, as whoever plans is shown it. */
export type Absence = Schemas['AbsenceView'];
export type NewAbsence = Schemas['AbsenceOf'];
/** What somebody says of a time ahead, and until when it is heard. */
export type Wish = Schemas['WishView'];
export type OwnWishDraft = Schemas['OwnWish'];
export type HandoverNote = Schemas['HandoverView'];
export type WishPeriod = Schemas['WishPeriodView'];
export type NewWishPeriod = Schemas['WishPeriodDraft'];
/** A shift that a colleague is asked to take. */
export type Swap = Schemas['SwapView'];
export type NewSwap = Schemas['NewSwap'];
