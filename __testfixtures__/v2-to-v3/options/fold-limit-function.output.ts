import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const limitOf = (plan: string) => (plan === "pro" ? 5 : 2);
export const go = (id: string, plan: string) => void rupt.evaluate.access({ user: id });
