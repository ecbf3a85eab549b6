import { createHash } from "node:crypto";

/** SHA-256 of the bytes, in hexadecimal: how a file is recognised as unchanged. */
export function contentHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
