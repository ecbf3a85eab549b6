import { guard } from "@acme/app/guard";
import { admin } from "@acme/app/admin";
await guard("1");
await admin("2");
