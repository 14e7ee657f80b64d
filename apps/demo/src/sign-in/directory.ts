import type { Role } from '@samsvar/core';
import type { DemoPerson } from '../world/index.js';

/** Somebody as the sign-in server knows them just now: roles may be taken away and the door closed while we run. */
export type Member = {
  readonly person: DemoPerson;
  readonly roles: ReadonlySet<Role>;
  readonly isEnabled: boolean;
};

/** Who can sign in, and as what. Changes last until the next start: the demo world begins as it was written. */
export class Directory {
  private readonly members: Map<string, Member>;

  constructor(people: readonly DemoPerson[]) {
    this.members = new Map(
      people.map((person) => [person.subject, { person, roles: new Set(person.roles), isEnabled: true }]),
    );
  }

  all(): readonly Member[] {
    return [...this.members.values()];
  }

  find(subject: string): Member | undefined {
    return this.members.get(subject);
  }

  /** Whoever may be let in just now. */
  findEnabled(subject: string): Member | undefined {
    const member = this.members.get(subject);
    return member?.isEnabled ? member : undefined;
  }

  named(username: string): Member | undefined {
    return this.all().find(({ person }) => person.username === username);
  }

  change(subject: string, change: Partial<Pick<Member, 'roles' | 'isEnabled'>>): void {
    const member = this.members.get(subject);
    if (member) this.members.set(subject, { ...member, ...change });
  }
}
