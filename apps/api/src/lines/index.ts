import { LineRow } from './line.entity.js';

export const linesEntities = [LineRow] as const;
export { LineRow } from './line.entity.js';
export { LinesModule } from './lines.module.js';
