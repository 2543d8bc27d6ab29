/** Raised with every change that older settings must be carried over. */
export const SETTINGS_VERSION = 2;

type Stored = Readonly<Record<string, unknown>>;

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One step for each version but the newest: settings of version `i + 1` as those of `i + 2`. */
const STEPS: readonly ((stored: Stored) => Stored)[] = [layersFromMarks];

/**
 * Carries settings of any older version over to the newest, step by step. What a newer version of the extension stored (on another device) is left
 * as it is: the guard takes what fits.
 */
export function migrate(stored: unknown): Stored {
  if (!isStored(stored)) return {};
  const version = typeof stored.version === 'number' && Number.isInteger(stored.version) ? stored.version : 1;
  return STEPS.slice(Math.max(version, 1) - 1).reduce((settings, step) => step(settings), stored);
}

/** Version 1 had one switch for each kind of mark. */
function layersFromMarks({ marks, ...rest }: Stored): Stored {
  if (!isStored(marks)) return { ...rest, version: 2 };
  const types = Object.fromEntries(
    ['person', 'organization', 'place', 'misc'].map(type => [type, marks[type] === false ? 'off' : 'line']),
  );
  return { ...rest, version: 2, types, layers: { claims: marks.claim, background: marks.background } };
}
