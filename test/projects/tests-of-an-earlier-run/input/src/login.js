import Rupt from "@ruptjs/client";

const client = new Rupt({ clientId: "other" });

export const login = (email) => client.evaluate.login({ email });
