import Rupt from "@ruptjs/client";

export const rupt: Rupt = new Rupt({ clientId: "cl_members" });
