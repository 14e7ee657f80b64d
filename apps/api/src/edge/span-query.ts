import { instant, type Span } from '@samsvar/core';
import { Moment } from './fields.js';
import { PageQuery } from './page.js';

/** What is asked for lies, wholly or partly, between two moments. */
export class SpanQuery extends PageQuery {
  @Moment() readonly from!: string;
  @Moment() readonly to!: string;
}

/** Two moments as they were sent. */
export const spanFrom = ({ from, to }: { readonly from: string; readonly to: string }): Span => ({
  from: instant(Date.parse(from)),
  to: instant(Date.parse(to)),
});
