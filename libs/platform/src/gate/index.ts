export { Actors } from './actors.js';
export { AuditLog, type AuditEntry } from './audit.js';
export { Denied } from './denied.js';
export { Gate } from './gate.js';
export { KeycloakTokenVerifier, type KeycloakRealm } from './keycloak-token-verifier.js';
export { guardingOf, Permit, Public, type Guarding, type Permission } from './permit.js';
export { TokenVerifier, type TokenRefusal, type VerifiedToken } from './token-verifier.js';
