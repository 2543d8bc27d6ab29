import type { Card } from '../card.ts';
import type { LocalSource } from '../source.ts';

/** What the article itself says somebody is, with its words. Never wrong about whom it means, and so first on every card. */
export const articleSource: LocalSource = {
  lookup: (entities, { site, day }) =>
    entities.flatMap(({ id, name, type, role }): Card[] => {
      if (role === undefined) return [];
      const source = { kind: 'article', name: site, excerpt: role } as const;
      const facts = [{ property: 'role', value: role.text, source } as const];
      return [{ entityId: id, name, type, asOf: day, facts, later: [] }];
    }),
};
