export { Actors } from './actors.js';
export { AuditLog, type AuditEntry } from './audit.js';
export { Denied } from './denied.js';
export { Gate } from './gate.js';
export { KeycloakTokenVerifier, type KeycloakRealm } from './keycloak-token-verifier.js';
export { assertEveryDoorIsGuarded, doorsOf, type Door } from './guarded-doors.js';
export { guardingOf, Permit, Public, type Guarding } from './permit.js';
export { SignIn, type SignedIn } from './sign-in.js';
export { TokenVerifier, type TokenRefusal, type VerifiedToken } from './token-verifier.js';
