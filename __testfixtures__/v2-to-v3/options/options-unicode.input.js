import Rupt from "rupt";
Rupt.attach({ client_id: "abc", acc\u006funt: "ü😀", email: "ä@b.c", debug: true });
