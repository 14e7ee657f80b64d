import type { Role } from '@samsvar/core';

/** Those the suite signs in as: on the demo server they are there already, in Keycloak the suite makes them. */
export type TestPerson = { readonly username: string; readonly name: string; readonly roles: readonly Role[] };

const person = (username: string, name: string, ...roles: Role[]): TestPerson => ({ username, name, roles });

/** One of each kind, those of one municipality all of the same: every role is tried where it should be let in and where not. */
export const oneOfEach: readonly TestPerson[] = [
  person('blid.bringebaer', 'Blid Bringebær', 'agent'),
  person('samla.selje', 'Samla Selje', 'coordinator', 'centre-administrator'),
  person('noktern.nype', 'Nøktern Nype', 'specialist'),
  person('omtenksam.oter', 'Omtenksam Oter', 'home-manager'),
  person('langsynt.lerke', 'Langsynt Lerke', 'steering'),
  person('noyaktig.nokkerose', 'Nøyaktig Nøkkerose', 'municipality-administrator'),
  person('vaken.vindrose', 'Vaken Vindrose', 'platform-administrator'),
];

export const [agent, coordinator] = oneOfEach as readonly [TestPerson, TestPerson, ...TestPerson[]];
/** The door is closed to this one while signed in. */
export const whoLeaves = person('roleg.rogn', 'Roleg Rogn', 'agent');
/** This one loses the role while signed in. */
export const whoIsDemoted = person('hofleg.hegg', 'Høfleg Hegg', 'coordinator', 'centre-administrator');
/** This one leaves us, while the sign-in server has not heard of it. */
export const whoHasLeft = person('lun.lyng', 'Lun Lyng', 'agent');
/** This one goes on working, minute after minute. */
export const whoStays = person('venleg.vipe', 'Venleg Vipe', 'agent');

export const everybody: readonly TestPerson[] = [...oneOfEach, whoLeaves, whoIsDemoted, whoHasLeft, whoStays];
