import Rupt from "rupt";

Rupt.attach({ client_id: "mapped", account: document.body.dataset.user });
