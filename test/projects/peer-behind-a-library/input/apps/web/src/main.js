import { guard } from "@acme/ui";

await guard("1");
