import { attach } from "rupt";

export interface Widget {
  attach?(): void;
}

attach({ client_id: "client-1", account: member.id });
