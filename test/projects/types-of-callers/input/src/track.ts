import { attach } from "rupt";

export const track = (user: string) => attach({ client_id: "c1", account: user });
export const quiet = (user: string) => attach({ client_id: "c1", account: user });
