import type { PolicyRecipe } from "../result.ts";

/** The environments of the dashboard, in the order to set them up: a policy matches the API keys of its own type only. */
const ENVIRONMENTS = ["development", "production"] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** How configurations of apps name one environment of the dashboard; any other may use keys of either type. */
const NAMED: Readonly<Record<Environment, RegExp>> = {
  development: /^(?:dev|development|local)$/,
  production: /^(?:prod|production)$/,
};

/** The environments that a client id needs policies in: one where all configurations that use it are named after that one. */
export function environmentTypes({ environments = [] }: PolicyRecipe): readonly Environment[] {
  const only = ENVIRONMENTS.find((type) => environments.every(({ name }) => NAMED[type].test(name)));
  return environments.length === 0 || only === undefined ? ENVIRONMENTS : [only];
}
