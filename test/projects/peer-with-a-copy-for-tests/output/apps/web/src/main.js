import { guard } from "@acme/guard";

await guard("u");
