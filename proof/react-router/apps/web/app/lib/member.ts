export interface Member {
  id: string;
  email: string;
  phone?: string;
  plan?: "deckhand" | "captain";
  /** Rupt's id of this device, from our server. */
  device?: string;
}
