import Rupt from "rupt";
// TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
void Rupt.attach({ client_id: "abc", account: "u", domain: undefined });
