import rupt from "@ruptjs/client";

const ruptClient = new rupt({ clientId: "c1" });

export const protect = (id: string) => ruptClient.evaluate.access({ user: id });
