import Client from "@ruptjs/client";

const create = (clientId) => new Client({ clientId });

export const clients = globalThis.ids.map(create);
export const client = create("c2");
