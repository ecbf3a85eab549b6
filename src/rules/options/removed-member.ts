import { code, type Line, listText, placesText } from "../words.ts";

const MOST_GIVEN = 8;

/** A member of `redirect_urls` or `limit_config` that left the call, or the option itself. */
export type RemovedMember = {
  /** Dotted name of the v2 option. */
  readonly option: string;
  /** The constant it folds to, or its source text; null for one without a value. */
  readonly value: string | number | boolean | null;
  /** The values of a limit, where it differs by tier. */
  readonly tiers?: readonly { readonly when: string; readonly value: string | number | boolean | null }[];
  /** v2 read the other name of the limit, which stands beside it. */
  readonly unread?: true;
  /** What callers give for it, where it is a parameter. */
  readonly given?: readonly (Line & { readonly value: string | number | boolean })[];
  /** The option had no members at all. */
  readonly empty?: true;
};

/** What became of a removed member; `say` goes on after its name where it had a value. */
export function removedMemberText(
  { option, value, given, empty }: RemovedMember,
  say: (value: string | number | boolean) => string,
): string {
  if (empty) return `\`${option}\` was empty and was removed.`;
  if (given && value === null)
    return `\`${option}\` was removed. Callers give ${givenText(given)}: the dashboard has room for one.`;
  const said = `\`${option}\` ${value === null ? "had no value and was removed." : say(value)}`;
  return given ? `${said} Callers give it: ${placesText(given, MOST_GIVEN)}.` : said;
}

/** The values that callers give, each with its place. */
function givenText(given: NonNullable<RemovedMember["given"]>): string {
  const values = given.map((each) => `${valueText(each.value)} (${each.path}:${each.line})`);
  return listText(values, MOST_GIVEN);
}

/** A value as code in a sentence. */
export function valueText(value: string | number | boolean): string {
  return code(String(value).replace(/\s+/g, " "));
}
