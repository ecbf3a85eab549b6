import Rupt from "@ruptjs/client";

export default new Rupt({ clientId: "abc" });
