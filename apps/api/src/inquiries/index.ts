import { InquiryRow } from './inquiry.entity.js';

export const inquiriesEntities = [InquiryRow] as const;
export { InquiryRow } from './inquiry.entity.js';
export { InquiriesModule } from './inquiries.module.js';
