import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

enum Clients { Web = "abc", App = "def" }
export const go = (id: string) => void rupt.evaluate.access({ user: id });
