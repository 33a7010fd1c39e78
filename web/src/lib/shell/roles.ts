import { say } from '#lib/words/words.svelte.ts';

export const roles = ['viewer', 'contributor', 'cm', 'lead'] as const;
export type Role = (typeof roles)[number];

export function isRole(name: string): name is Role {
  return (roles as readonly string[]).includes(name);
}

export function roleName(name: string): string {
  return isRole(name) ? say(`common-role-${name}`) : name;
}

/**
 * Whether a role reaches at least another one on the ladder. Only for leaving out what would be refused anyway: the
 * server decides.
 */
export function reaches(name: string, least: Role): boolean {
  return isRole(name) && roles.indexOf(name) >= roles.indexOf(least);
}
