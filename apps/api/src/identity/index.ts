import { EmploymentRow } from './employment.entity.js';
import { PersonRow } from './person.entity.js';
import { RoleGrantRow } from './role-grant.entity.js';
import { UnitRow } from './unit.entity.js';

export const identityEntities = [EmploymentRow, PersonRow, RoleGrantRow, UnitRow] as const;
export { agentsAmong } from './agents-among.js';
export { EmploymentRow } from './employment.entity.js';
export { PersonRow } from './person.entity.js';
export { RoleGrantRow } from './role-grant.entity.js';
export { UnitRow } from './unit.entity.js';
export { homeOf } from './home-of.js';
export { notAgentsWithin, termOf } from './not-agents-within.js';
export { IdentityModule } from './identity.module.js';
export { SignOutsController } from './sign-outs.controller.js';
export { whyNoAgent } from './why-no-agent.js';
