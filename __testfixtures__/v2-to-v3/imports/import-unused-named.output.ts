import Rupt from "@ruptjs/client";

export const x = 1;
