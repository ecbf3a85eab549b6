import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

// ---- Settings ----
// ---- Timing ----
/** In milliseconds. */
export const WAIT = 500;

export function enter(user: { id: string }) {
  void rupt.evaluate.access({
    user: user.id,
  });
}
