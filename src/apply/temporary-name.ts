import { randomBytes } from "node:crypto";

/** `new`: what a run is about to put in place; `old`: what a rollback is about to put back. */
type TemporaryKind = "new" | "old";

const PATTERN = /^\.rupt-migrate-[0-9a-f]{16}\.(?:new|old)$/;

/** A fresh dotfile name for a temporary file. */
export function temporaryName(kind: TemporaryKind): string {
  return `.rupt-migrate-${randomBytes(8).toString("hex")}.${kind}`;
}

/** True for names that {@link temporaryName} could have given. */
export function isTemporaryName(name: string): boolean {
  return PATTERN.test(name);
}

/** The name under which a rollback of the same file writes. */
export function restoringName(name: string): string {
  return name.replace(/new$/, "old");
}
