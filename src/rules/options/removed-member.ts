import { code } from "../words.ts";

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
  /** The option had no members at all. */
  readonly empty?: true;
};

/** What became of a removed member; `say` goes on after its name where it had a value. */
export function removedMemberText(
  { option, value, empty }: RemovedMember,
  say: (value: string | number | boolean) => string,
): string {
  if (empty) return `\`${option}\` was empty and was removed.`;
  return `\`${option}\` ${value === null ? "had no value and was removed." : say(value)}`;
}

/** A value as code in a sentence. */
export function valueText(value: string | number | boolean): string {
  return code(String(value).replace(/\s+/g, " "));
}
