import Rupt from "rupt";
Rupt.attach({ client_id: "abc", account: "u", debug: true });
Rupt.attach({ account: "u", client_id: "abc", });
Rupt.attach({account:"u",client_id:"abc"});
Rupt.attach({ client_id: "abc", account: "u", });
