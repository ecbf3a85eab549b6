import Rupt from "@ruptjs/client";

const client = new Rupt({ clientId: "three" });

export { client as shared };
