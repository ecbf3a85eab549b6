import Client from "@ruptjs/client";

const create = (clientId) => new Client({ clientId });

export const client = create("c2");
