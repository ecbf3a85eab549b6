import Rupt from "rupt";
Rupt.attach({ account: "u", client_id: "abc", tolerance: "strict", email: "a@b.c" });
