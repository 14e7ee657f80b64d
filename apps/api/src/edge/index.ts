export { ApiPage } from './api-page.js';
export { describeApi, showExplorer } from './describe-api.js';
export { withoutIdentityNumbers } from './free-text.js';
export { Installation } from './installation.js';
export { openHttp, type HttpSurroundings } from './open-http.js';
export { okOrProblem } from './problem.js';
export { spanFrom, SpanQuery } from './span-query.js';
export { TakesForm } from './takes-form.js';
export { TakesSound } from './takes-sound.js';
export { Who } from './who.js';
export { OwnedPageQuery, pageOf, PageQuery, placeAfter, placeOf, type Page } from './page.js';
export {
  DateField,
  E164,
  IsCalendarDate,
  MayBeLeftOut,
  Moment,
  SeenQuery,
  SeenVersion,
  Within,
  Words,
} from './fields.js';
