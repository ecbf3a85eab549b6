import { attach } from "rupt";

export const protect = (account) => attach({ client_id: "pk_protect", account });
