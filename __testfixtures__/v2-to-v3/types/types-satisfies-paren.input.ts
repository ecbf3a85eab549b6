import Rupt from "rupt";
import type { AttachConfig } from "rupt";
const config = ({ client_id: "abc", account: "u" } satisfies AttachConfig);
void Rupt.attach(config);
void Rupt.attach(({ client_id: "abc", account: "u" } as AttachConfig));
void Rupt.attach((({ client_id: "abc", account: "u" })) as AttachConfig);
void Rupt.attach(<AttachConfig>({ client_id: "abc", account: "u" }));
