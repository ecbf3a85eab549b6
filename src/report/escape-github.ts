import { revealControls } from "./reveal-controls.ts";

/**
 * The message of a GitHub workflow command (`::error …::message`).
 * Source: `escapeData` of actions/toolkit: `%`, CR and LF are percent-encoded. Other control bytes become visible.
 */
export function escapeGithubData(text: string): string {
  return revealControls(text).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** A property of a workflow command (`file=`, `title=`): `:` and `,` are encoded too, as `escapeProperty` does. */
export function escapeGithubProperty(text: string): string {
  return escapeGithubData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
