import Rupt from "rupt";
enum Clients { Web = "abc", App = "def" }
export const go = (id: string) => void Rupt.attach({ client_id: Clients.Web, account: id });
