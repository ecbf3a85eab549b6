import { createHash } from "node:crypto";

/** What reports show in place of a client id that is to be hidden. */
const MARK = /^\[redacted ([0-9a-f]{6})\]$/;

/**
 * A short key of a client id that does not tell the id: ids of checklist items hold it. It is the same for the id and for its
 * mark, so that a tick holds whether client ids are shown or hidden.
 */
export function clientKey(id: string): string {
  return MARK.exec(id)?.[1] ?? createHash("sha256").update(id).digest("hex").slice(0, 6);
}

/** Whether a text stands for a hidden client id. */
export const isClientIdMark = (text: string): boolean => MARK.test(text);

/** What stands for a hidden client id: different ids keep apart. */
export const clientIdMark = (id: string): string => `[redacted ${clientKey(id)}]`;
