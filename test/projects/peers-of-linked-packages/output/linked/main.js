import { guard } from "@acme/guard";

guard("1");
