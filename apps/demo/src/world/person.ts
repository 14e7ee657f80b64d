import type { Role } from '@samsvar/core';
import { demoId } from './ids.js';

export type CentreKey = 'fjordvest' | 'innlandsro';
export type MunicipalityKey = 'gulen' | 'osteroy' | 'samnanger' | 'aurland' | 'fjellvik' | 'storoy';

export type DemoGrant = {
  readonly role: Role;
  /** Absent: the role holds in the whole centre. */
  readonly municipality?: MunicipalityKey;
  readonly unit?: string;
};

/** Somebody of the demo world. The name is plainly made up; nobody can take it for a real person's. */
export type DemoPerson = {
  /** The person's row. */
  readonly id: string;
  /** The sign-in server's `sub`. */
  readonly subject: string;
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly title: string;
  /** Absent only for whoever runs the installation. */
  readonly centre?: CentreKey;
  readonly employer?: MunicipalityKey;
  readonly unit?: string;
  /** From other work, when callers wait too long. */
  readonly mayBeCalled: boolean;
  readonly grants: readonly DemoGrant[];
  /** The realm roles in the token: the kinds of user that the grants name. */
  readonly roles: readonly Role[];
};

type Given = { name: string; title: string } & Partial<
  Pick<DemoPerson, 'centre' | 'employer' | 'unit' | 'mayBeCalled'>
>;

export function person(given: Given, ...grants: DemoGrant[]): DemoPerson {
  const { name, ...rest } = given;
  const [givenName = name, familyName = ''] = name.split(' ');
  const username = ascii(`${givenName}.${familyName}`);
  return {
    id: demoId('person', username),
    subject: demoId('subject', username),
    username,
    givenName,
    familyName,
    email: `${username}@${given.employer ?? given.centre ?? 'samsvar'}.example`,
    mayBeCalled: false,
    ...rest,
    grants,
    roles: [...new Set(grants.map(({ role }) => role))],
  };
}

/** The usual way to write æ, ø and å where only ASCII goes. */
const ascii = (text: string): string =>
  text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
