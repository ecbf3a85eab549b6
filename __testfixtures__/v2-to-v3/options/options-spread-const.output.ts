import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (u: any) => rupt.evaluate.access({ user: u.id, email: u.email });
export const other = (u: any) => rupt.evaluate.access({ user: u.id });
